import { symbolText } from '../base/symbol.js'
import { conditionKeys } from '../generated/condition-keys.js'
import type { Context, ContextValue } from '../iam/api.js'
import { parseDate } from '../iam/conditions/date.js'

const absent: ContextValue = { state: 'absent' }
const unknown: ContextValue = { state: 'unknown' }
/**
 * The versions of TLS that S3 speaks: a policy that refuses older ones refuses nothing that reaches it.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingEncryptionInTransit.html
 */
const tlsVersion: ContextValue = { state: 'unknown', among: ['1.2', '1.3'] }
const known = (...values: string[]): ContextValue => ({ state: 'known', values })

export type Manner = 'direct' | 'via-service' | 'service-role'

/** When requests are made. */
export type Moment = Extract<ContextValue, { state: 'moment' }>

const day = 86_400_000

/**
 * The day of the run with a day before and after it, so that neither time zones nor the hour of the run decide anything.
 * @param today ISO date
 */
export function momentOf(today: string | undefined): Moment | undefined {
  const start = today === undefined ? undefined : parseDate(today)
  return start === undefined ? undefined : { state: 'moment', from: start - day, to: start + 2 * day, epoch: false }
}

/** The keys that are there in every request and say when it is made. */
function timeKey(key: string, moment: Moment | undefined): ContextValue | undefined {
  if (moment === undefined) return undefined
  if (key === 'aws:currenttime') return moment
  return key === 'aws:epochtime' ? { ...moment, epoch: true } : undefined
}

export interface ContextFacts {
  action: string
  /** Undefined: not known. */
  moment: Moment | undefined
  manner: Manner
  /** IAM prefix of the service that calls on behalf. */
  service: string
  principalArn: string | undefined
  account: string | undefined
  region: string | undefined
  resourceAccount: string | undefined
  /** Aliases that the KMS key of the request has; it may have more. */
  aliases?: readonly string[] | undefined
  /** What the need says of the request. */
  extra: Readonly<Record<string, string>>
}

/**
 * A service's key that the reference does not list for the action is absent; for an action that the reference does not
 * hold, or a pattern of actions, it is not known.
 */
function ownKey(key: string, action: string): ContextValue {
  const listed = conditionKeys[action.toLowerCase()]
  if (listed === undefined) return unknown
  return listed.some((entry) => entry === key || (/[/:]$/.test(entry) && key.startsWith(entry))) ? unknown : absent
}

/** An alias that the key may have beside those that are known: somebody may give it one anywhere. */
const furtherAlias = symbolText('parameter', 'another alias of the key')

/**
 * The context of a request that a task makes. What is not known stays unknown.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html
 */
export function requestContext(facts: ContextFacts): Context {
  const extra = new Map(Object.entries(facts.extra).map(([key, value]) => [key.toLowerCase(), value]))
  const user = facts.principalArn?.includes(':user/') === true
  const prefix = facts.action.split(':')[0]!.toLowerCase()
  const some = (value: string | undefined): ContextValue => (value === undefined ? unknown : known(value))
  return {
    get(key) {
      const given = extra.get(key)
      if (given !== undefined) return some(given)
      switch (key) {
        case 'aws:securetransport':
          return known('true')
        case 'aws:principalisawsservice':
          return known('false')
        case 'aws:principalarn':
          return some(facts.principalArn)
        case 'aws:principalaccount':
        case 'kms:calleraccount':
          return some(facts.account)
        case 'aws:principaltype':
          return facts.principalArn === undefined ? unknown : known(user ? 'User' : 'AssumedRole')
        case 'aws:username':
          if (facts.principalArn === undefined) return unknown
          return user ? some(facts.principalArn.split('/').at(-1)) : absent
        case 'aws:requestedregion':
          return some(facts.region)
        case 'aws:resourceaccount':
        case 's3:resourceaccount':
          return some(facts.resourceAccount)
        case 'kms:resourcealiases':
          if (facts.aliases === undefined || facts.aliases.length === 0) break
          return { state: 'known', values: [...facts.aliases, furtherAlias], multi: true }
        case 's3:tlsversion':
          if (prefix === 's3') return tlsVersion
          break
        case 'aws:viaawsservice':
          return known(facts.manner === 'via-service' ? 'true' : 'false')
        case 'aws:calledvia':
          return facts.manner === 'via-service'
            ? { state: 'known', values: [`${facts.service}.amazonaws.com`], multi: true }
            : absent
        case 'aws:calledviafirst':
        case 'aws:calledvialast':
          return facts.manner === 'via-service' ? known(`${facts.service}.amazonaws.com`) : absent
        case 'aws:sourcevpc':
        case 'aws:sourcevpce':
        case 'aws:vpcsourceip':
          return facts.manner === 'via-service' ? absent : unknown
        case 'aws:sourcearn':
        case 'aws:sourceaccount':
        case 'aws:sourceorgid':
        case 'aws:principalservicename':
          return absent
        case 'aws:multifactorauthpresent':
        case 'aws:multifactorauthage':
          return facts.manner === 'service-role' ? absent : unknown
      }
      const own = key.split(':')[0]!
      if (own === 'aws') return timeKey(key, facts.moment) ?? unknown
      if (own !== prefix) return absent
      return ownKey(key, facts.action)
    },
  }
}

/** The context in which a service assumes a role. @param facts.sourceArn null: there is none; it may hold symbols */
export function assumeContext(facts: {
  service: string
  account: string | undefined
  sourceArn: string | null | undefined
  moment: Moment | undefined
}): Context {
  const some = (value: string | undefined): ContextValue => (value === undefined ? unknown : known(value))
  return {
    get(key) {
      switch (key) {
        case 'aws:sourceaccount':
          return some(facts.account)
        case 'aws:sourcearn':
          return facts.sourceArn === null ? absent : some(facts.sourceArn)
        case 'aws:principalisawsservice':
          return known('true')
        case 'aws:principalservicename':
          return known(facts.service)
        case 'aws:securetransport':
          return known('true')
        case 'sts:externalid':
        case 'aws:multifactorauthpresent':
        case 'aws:multifactorauthage':
        case 'aws:principalarn':
        case 'aws:principalaccount':
        case 'aws:principalorgid':
          return absent
      }
      return timeKey(key, facts.moment) ?? unknown
    },
  }
}

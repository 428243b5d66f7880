import { regions } from '../catalogue/regions.js'
import type { Service } from '../catalogue/schema.js'
import { closest, didYouMean } from '../findings/did-you-mean.js'
import { code } from '../findings/message.js'

/**
 * What is wrong with a value that somebody wrote: a mistake, when it cannot be what is asked for, or a doubt, when it
 * only looks unfamiliar. One sentence each.
 */
export type Judgement = { mistake: string } | { doubt: string } | undefined

/** What is filled in later: `<region>`, `${bucket}`, `{{bucket}}`, `%BUCKET%`. */
const placeholder = /<[^<>]*>|\$\{[^}]*\}|\{\{[^}]*\}\}|%\w+%/
/** A resource as Terraform writes it: `aws_s3_bucket.input`, `module.a["x"].aws_s3_bucket.b[0]`. */
const address = /^[A-Za-z_][\w-]*(?:\.[\w-]+|\[[^\]]*\])+$/

const mistake = (name: string, expected: string, value: string, hint = ''): Judgement => ({
  mistake: `${code(name)} must be ${expected}, found ${value === '' ? 'an empty string' : code(value)}${hint}`,
})

/** Judges the value of a task's parameter. What nothing is known of is fine. @param name such as `input-bucket` */
export function judgeParameter(name: string, value: string, service: Service): Judgement {
  if (value.trim() === '') return name.endsWith('-prefix') ? undefined : mistake(name, 'text that is not empty', value)
  if (name.endsWith('bucket')) return judgeBucket(name, value)
  if (name.endsWith('-prefix')) return judgePrefix(name, value)
  switch (name) {
    case 'region':
      return placeholder.test(value) ? undefined : judgeRegion(name, value)
    case 'account':
      return placeholder.test(value) ? undefined : judgeAccount(name, value)
    case 'kms-key':
      return judgeKey(name, value)
    case 'versioned':
      return oneOf(name, value, ['true', 'false'])
    case 'workteam-type':
      return oneOf(name, value, ['private-crowd', 'vendor-crowd', 'public-crowd'])
    case 'role':
    case 'execution-role':
      return judgeNamed(name, value, { services: ['iam'], resource: 'role/', name: /^[\w+=,.@/*?-]+$/, what: 'a role' })
    case 'pre-annotation-lambda':
    case 'post-annotation-lambda': {
      const what = 'a Lambda function'
      return judgeNamed(name, value, { services: ['lambda'], resource: 'function:', name: /^[\w:$*?-]+$/, what })
    }
    case 'flow-definition': {
      const what = 'a flow definition'
      return judgeNamed(name, value, {
        services: ['sagemaker'],
        resource: 'flow-definition/',
        name: /^[\w.*?-]+$/,
        what,
      })
    }
    case 'project':
    case 'model': {
      const what = `a ${name}`
      return judgeNamed(name, value, { services: service.prefixes, resource: '', name: /^[^\s:]+$/, what })
    }
  }
  return value.startsWith('arn:') ? judgeArn(name, value, 'an ARN') : undefined
}

function oneOf(name: string, value: string, values: readonly string[]): Judgement {
  if (values.includes(value)) return undefined
  return mistake(name, `one of ${values.map(code).join(', ')}`, value, didYouMean(value, values))
}

interface Named {
  /** IAM prefixes. */
  services: readonly string[]
  /** What the ARN's resource begins with. */
  resource: string
  name: RegExp
  what: string
}

function judgeNamed(name: string, value: string, { services, resource, name: pattern, what }: Named): Judgement {
  if (placeholder.test(value)) return undefined
  const expected = `the name or the ARN of ${what}`
  if (!value.startsWith('arn:'))
    return pattern.test(value) || address.test(value) ? undefined : mistake(name, expected, value)
  const wrong = judgeArn(name, value, expected)
  if (wrong !== undefined) return wrong
  const [, , service = '', , , ...rest] = value.split(':')
  if (services.includes(service) && rest.join(':').startsWith(resource)) return undefined
  return mistake(name, expected, value)
}

/** The parts that every ARN has. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function judgeArn(name: string, value: string, expected: string): Judgement {
  if (placeholder.test(value)) return undefined
  const [, partition = '', service = '', region = '', account = '', ...rest] = value.split(':')
  if (rest.join(':') === '' || service === '') return mistake(name, expected, value, mendedArn(value))
  if (!/^aws(-[a-z]+)*$|^\*$/.test(partition))
    return mistake(
      name,
      expected,
      value,
      `; ${code(partition)} is no partition${didYouMean(partition, Object.keys(regions))}`,
    )
  if (!/^(?:\d{12}|aws|\*|)$/.test(account))
    return mistake(name, expected, value, `; an account has 12 digits, not ${code(account)}`)
  if (region !== '' && !/[*?]/.test(region)) {
    const judged = judgeRegion(name, region)
    if (judged !== undefined && 'mistake' in judged) {
      const meant = didYouMean(region, Object.values(regions).flat())
      return mistake(name, expected, value, `; ${code(region)} is no Region${meant}`)
    }
  }
  return undefined
}

/** Global services have an empty Region, buckets an empty account too; a colon is soon lost. */
function mendedArn(value: string): string {
  const bucket = /^arn:([a-z-]+):s3:+([^:]+)$/.exec(value)
  if (bucket !== null) return `; did you mean ${code(`arn:${bucket[1]}:s3:::${bucket[2]}`)}?`
  const iam = /^arn:([a-z-]+):iam:+(\d{12}):+([^:]+)$/.exec(value)
  return iam === null ? '' : `; did you mean ${code(`arn:${iam[1]}:iam::${iam[2]}:${iam[3]}`)}?`
}

const bucketWanted = 'the name of a bucket or `arn:PARTITION:s3:::NAME`'

/**
 * A bucket by name or ARN. Buckets of before 2018 may have names that no new one can have, and a template's bucket goes
 * by its label, so only what neither can be is a mistake.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function judgeBucket(name: string, value: string): Judgement {
  if (placeholder.test(value)) return undefined
  let rest = value
  if (value.startsWith('arn:')) {
    const wrong = judgeArn(name, value, bucketWanted)
    if (wrong !== undefined) return wrong
    const [, , service, region, account, ...resource] = value.split(':')
    if (service !== 's3') return mistake(name, bucketWanted, value)
    if (region !== '' || account !== '') return mistake(name, bucketWanted, value, '; an access point is no bucket')
    rest = resource.join(':')
  } else if (value.startsWith('s3://')) rest = value.slice('s3://'.length)
  rest = rest.replace(/\/\**$/, '')
  const slash = rest.indexOf('/')
  if (slash >= 0 && !address.test(rest)) {
    const prefix = name === 'bucket' ? '`input-prefix` or `output-prefix`' : code(name.replace(/bucket$/, 'prefix'))
    const hint = name.endsWith('bucket') ? `; ${code(rest.slice(slash + 1))} belongs into ${prefix}` : ''
    return mistake(name, bucketWanted, value, hint)
  }
  if (address.test(rest) && !isBucketName(rest)) return undefined
  // The names that S3 ever took: https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html
  if (!/^[\w.*?-]{1,255}$/.test(rest)) return mistake(name, bucketWanted, value)
  if (/[*?]/.test(rest) || isBucketName(rest)) return undefined
  return {
    doubt: `${code(name)}: no new bucket can be called ${code(rest)}: a name has 3 to 63 lower-case letters, digits, \`.\` and \`-\`, and some beginnings and ends are reserved`,
  }
}

function isBucketName(name: string): boolean {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) || name.includes('..')) return false
  if (/^\d+\.\d+\.\d+\.\d+$/.test(name) || /^(?:xn--|sthree-|amzn-s3-demo-)/.test(name)) return false
  return !/(?:-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name)
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
function judgePrefix(name: string, value: string): Judgement {
  if (/^(?:arn:|s3:\/\/)/.test(value)) return mistake(name, 'how keys begin, without the bucket', value)
  return value.length > 1024
    ? { doubt: `${code(name)} is longer than any key, which has at most 1,024 bytes` }
    : undefined
}

const keyWanted = 'the ARN of a KMS key, its id or an alias (`alias/NAME`)'

/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
function judgeKey(name: string, value: string): Judgement {
  if (placeholder.test(value) || address.test(value)) return undefined
  if (value.startsWith('arn:')) return judgeKeyArn(name, value, keyWanted)
  return /^(?:alias\/[\w/:-]+|(?:key\/)?[\w-]+)$/.test(value) ? undefined : mistake(name, keyWanted, value)
}

/** The ARN of a key or of one of its aliases. */
export function judgeKeyArn(name: string, value: string, expected = 'the ARN of a KMS key'): Judgement {
  if (placeholder.test(value)) return undefined
  if (!value.startsWith('arn:')) return mistake(name, expected, value)
  const wrong = judgeArn(name, value, expected)
  if (wrong !== undefined) return wrong
  const [, , service, region, account, ...rest] = value.split(':')
  const whole = service === 'kms' && region !== '' && account !== '' && /^(?:key|alias)\/./.test(rest.join(':'))
  return whole
    ? undefined
    : mistake(name, expected, value, '; it has the form `arn:PARTITION:kms:REGION:ACCOUNT:key/ID`')
}

/** A Region; one that is not known may be new. */
export function judgeRegion(name: string, value: string): Judgement {
  const known = Object.values(regions).flat()
  if (known.includes(value)) return undefined
  const zone = /^(.*\d)[a-z]$/.exec(value)?.[1]
  const meant = zone !== undefined && known.includes(zone) ? `; did you mean ${code(zone)}?` : didYouMean(value, known)
  if (!/^[a-z]{2,5}(?:-[a-z]{2,})+-\d{1,2}$/.test(value))
    return mistake(name, 'a Region such as `us-east-1`', value, meant)
  return { doubt: `${code(name)}: ${code(value)} is no Region that this version knows${meant}` }
}

/** An account id. @param name the key or parameter it stands under */
export function judgeAccount(name: string, value: string): Judgement {
  return /^\d{12}$/.test(value) ? undefined : mistake(name, '12 digits', value)
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function judgePartition(name: string, value: string, region?: string): Judgement {
  const known = Object.keys(regions)
  if (!/^aws(-[a-z]+)*$/.test(value))
    return mistake(name, 'a partition such as `aws` or `aws-cn`', value, didYouMean(value, known))
  if (!known.includes(value))
    return { doubt: `${code(name)}: ${code(value)} is no partition that this version knows${didYouMean(value, known)}` }
  const own = known.find((partition) => region !== undefined && regions[partition]!.includes(region))
  if (own === undefined || own === value) return undefined
  return mistake(name, `${code(own)}, the partition of ${code(region!)}`, value)
}

/** A role, user or group, or a session of a role. */
export function judgePrincipalArn(name: string, value: string): Judgement {
  const expected = 'the ARN of a role, user or group'
  const wrong = judgeArn(name, value, expected)
  if (wrong !== undefined) return wrong
  const [, , service, , , ...rest] = value.split(':')
  const resource = rest.join(':')
  const fits = service === 'iam' ? /^(?:(?:role|user|group)\/.|root$)/ : /^(?:assumed-role|federated-user)\/./
  if (fits.test(resource) || placeholder.test(value)) return undefined
  const kind = resource.split('/')[0]!
  const meant = closest(kind, ['role', 'user', 'group', 'assumed-role', 'federated-user'])
  const mended = meant === undefined || meant === kind ? undefined : value.replace(`:${kind}/`, `:${meant}/`)
  return mistake(name, expected, value, mended === undefined ? '' : `; did you mean ${code(mended)}?`)
}

/** A managed policy, or the permissions boundary, by ARN. */
export function judgePolicyArn(name: string, value: string): Judgement {
  const expected = 'the ARN of a managed policy (`arn:PARTITION:iam::ACCOUNT:policy/NAME`)'
  const wrong = judgeArn(name, value, expected)
  if (wrong !== undefined || placeholder.test(value)) return wrong
  const [, , service, region, account, ...rest] = value.split(':')
  const fits = service === 'iam' && region === '' && account !== '' && /^policy\/./.test(rest.join(':'))
  return fits ? undefined : mistake(name, expected, value)
}

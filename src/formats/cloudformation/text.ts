// The texts that people read of template readers, in one place.
import { faultMessage } from '../../base/fault.js'
import type { Span } from '../../base/source.js'
import { code } from '../../base/text.js'
import type { GivenUp } from '../../model/infrastructure.js'
import { isTooComplex } from './budget.js'

/** What was taken for granted. */
export const assumedDefault = (name: string, value: string): string =>
  `parameter ${code(name)} has its default ${code(value.length > 80 ? `${value.slice(0, 80)}…` : value)}`

/** What an import was taken for. */
export const assumedImport = (name: string, path: string): string =>
  `the import ${code(name)} is what ${code(path)} exports`

/** What chooses between the branches of `Fn::If`. */
export const conditionName = (name: string): string => `the condition ${code(name)}`

/** Why a policy cannot be read, as phrases. */
export const reasons = {
  notKnown: (what: string) => `the value of ${code(what)} is not known`,
  notJson: 'it is not valid JSON',
  notAPolicy: 'it is no policy document',
  noStatement: 'it has no usable `Statement`',
  conditional: (name: string) => `the condition ${code(name)} decides which one it is, and is not known`,
  inForce: (name: string) => `the condition ${code(name)} decides whether the statement is there, and is not known`,
  /** What a condition decides beside whether a policy is attached. */
  statementThere: 'whether the statement is there',
  valueThere: (element: 'Action' | 'Resource', text: string | undefined) => {
    const name = element === 'Action' ? 'actions' : 'resources'
    return text === undefined ? `which ${name} the statement has` : `whether ${code(text)} is among its ${name}`
  },
  policyTemplate: (name: string) => `the policy template ${code(name)} is not known`,
  connector: (source: string, destination: string) =>
    `what a connector from ${code(source)} to ${code(destination)} grants is not known`,
}

/** Why something may do more than is seen, as phrases. */
export const opaque = {
  custom: (type: string) => `${code(type)} is a custom resource`,
  module: (type: string) => `${code(type)} is a module of a registry`,
  macro: (name: string) => `the template is changed by the macro ${code(name)}`,
  include: 'a part of the template is included from elsewhere',
  loop: (name: string) => `the collection of ${code(name)} is not known`,
  nested: (where: string) => `the nested template ${code(where)} is not in the workspace`,
  body: (id: string) => `the template of the stack set ${code(id)} is not known before deployment`,
  deep: (where: string) => `the nested template ${code(where)} is nested too deeply`,
  givenUp: (path: string, isFault: boolean) => `${code(path)} ${isFault ? 'could not be read' : 'is too complex'}`,
}

/** Findings of rule `template/undeclared-reference`. */
export const undeclared = (name: string): string =>
  `the template declares no resource or parameter ${code(name)}; CloudFormation refuses the template`

/** What is said of a template whose reading ended with an error. */
export const givenUpAt = (span: Span, error: unknown): GivenUp =>
  isTooComplex(error)
    ? { span, message: 'the template is too complex to be resolved; nothing in it was checked' }
    : { span, message: faultMessage('this template', error), isFault: true }

import type { TrustNeed } from './schema.js'

/**
 * What the role must trust with which a service carries out calls that a template writes down, by the service's
 * principal: the states of a state machine.
 */
export const callers: Readonly<Record<string, TrustNeed>> = {
  'states.amazonaws.com': {
    id: 'trust-states',
    trust: 'states.amazonaws.com',
    // "Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the role."
    regional: 'states.{region}.amazonaws.com',
    sourceArn: 'arn:{partition}:states:{region}:{account}:stateMachine:{any}',
    reason: 'lets Step Functions assume the role of the state machine',
    failure: 'the state machine is not created: Step Functions cannot assume its role',
    source: 'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
  },
}

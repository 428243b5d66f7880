import { callerRole, callerService, type ServiceResource } from '../model/infrastructure.js'
import type { Located, LocatedObject } from '../model/located.js'

/** A call of an AWS API that a template has somebody make. */
export interface ApiCall {
  /** The service as an SDK calls it, in lower case: `sagemaker`, `sagemakera2iruntime`. */
  service: string
  /** As AWS writes it: `CreateFlowDefinition`. */
  action: string
  parameters: Located | undefined
}

/**
 * How CloudFormation writes the services whose calls the catalogue knows, by the names that the SDKs have for them. It
 * is the prefix of their actions, too, but for its case.
 */
const serviceNames: Readonly<Record<string, string>> = {
  sagemaker: 'SageMaker',
  sagemakera2iruntime: 'SageMaker',
  'sagemaker-a2i-runtime': 'SageMaker',
  augmentedairuntime: 'SageMaker',
  rekognition: 'Rekognition',
  lookoutvision: 'LookoutVision',
}

/** Whether a text may name a service whose calls the catalogue knows. */
export const namesService = (text: string): boolean => /sagemaker|augmentedai|rekognition|lookoutvision/i.test(text)

/**
 * What a call stands for: the thing that it creates, as the resource that CloudFormation would have for it, and the call
 * itself, `SageMaker.CreateFlowDefinition`. The first is left out where the call creates nothing; none: it is a call of
 * another service.
 * @param further members of the call's attributes: who makes it
 */
export function resourcesOfCall(
  { service, action, parameters }: ApiCall,
  base: Omit<ServiceResource, 'type' | 'resourceType' | 'attributes'>,
  further: LocatedObject['members'],
): ServiceResource[] {
  const name = Object.hasOwn(serviceNames, service) ? serviceNames[service] : undefined
  if (name === undefined || parameters?.type !== 'object') return []
  const type = 'service' as const
  const noun = /^Create([A-Z]\w*)$/.exec(action)?.[1]
  const created =
    noun === undefined ? [] : [{ ...base, type, resourceType: `AWS::${name}::${noun}`, attributes: parameters }]
  // Who makes the call is no part of the request.
  const own = parameters.members.filter(({ key }) => key !== callerRole && key !== callerService)
  const members = [...own, ...further]
  return [...created, { ...base, type, resourceType: `${name}.${action}`, attributes: { ...parameters, members } }]
}

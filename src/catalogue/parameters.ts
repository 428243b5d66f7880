import type { KnownParameter, ParameterMeaning, Service } from './schema.js'

const lambda = (when: string): ParameterMeaning => ({
  type: 'name or ARN',
  meaning: `The function that Ground Truth calls ${when}.`,
  example: 'my-function',
})

/** What the parameters mean that several services share. A service describes its own itself (`parameters`). */
export const parameters: Readonly<Record<KnownParameter, ParameterMeaning>> = {
  bucket: {
    type: 'name or ARN',
    meaning: 'The bucket. Accepted wherever `input-bucket` or `output-bucket` is, and stands for both.',
    example: 'my-bucket',
  },
  'input-bucket': { type: 'name or ARN', meaning: 'The bucket that is read.', example: 'my-input' },
  'input-prefix': {
    type: 'key prefix',
    meaning: 'How the keys begin that are read there.',
    default: 'any one prefix that is covered',
    example: 'images/',
  },
  'output-bucket': { type: 'name or ARN', meaning: 'The bucket that is written to.', example: 'my-output' },
  'output-prefix': {
    type: 'key prefix',
    meaning: 'How the keys begin that are written there.',
    default: 'any one prefix that is covered',
    example: 'results/',
  },
  'kms-key': {
    type: 'ARN or id',
    meaning: 'The KMS key of the data.',
    example: 'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  },
  project: { type: 'name or ARN', meaning: 'The project.', example: 'my-project' },
  model: { type: 'name or ARN', meaning: 'The version of the model.', example: 'my-model' },
  'flow-definition': {
    type: 'name or ARN',
    meaning: 'The flow definition, which is the human review workflow.',
    example: 'my-review',
  },
  'pre-annotation-lambda': lambda('with each object before workers see it'),
  'post-annotation-lambda': lambda('to consolidate what the workers answered'),
  'execution-role': {
    type: 'name or ARN',
    meaning: 'The role that the service assumes to do the work.',
    example: 'arn:aws:iam::111122223333:role/my-execution-role',
  },
  role: {
    type: 'name or ARN',
    meaning: 'The role that is handed to the service.',
    example: 'arn:aws:iam::111122223333:role/my-role',
  },
  region: {
    type: 'Region',
    meaning: 'The Region of the service.',
    default: '`defaults.region` of the configuration, else any',
    example: 'us-east-1',
  },
  account: {
    type: '12 digits',
    meaning: 'The account of the resources.',
    default: "the principal's, else `defaults.account` of the configuration, else any",
    example: '111122223333',
  },
  versioned: {
    type: 'true or false',
    meaning: 'Whether the input bucket keeps versions.',
    default: '`versioned` of the bucket in the configuration, else false',
    example: 'true',
  },
  'workteam-type': {
    type: 'name',
    meaning: 'Who the workers are: `private-crowd`, `vendor-crowd` or `public-crowd`.',
    example: 'private-crowd',
  },
}

/** What a parameter of a service's task means: its own meaning, else the shared one. */
export function meaningOf(service: Service, name: string): ParameterMeaning | undefined {
  return (
    service.parameters?.[name] ?? (Object.hasOwn(parameters, name) ? parameters[name as KnownParameter] : undefined)
  )
}

/**
 * Amazon Augmented AI (A2I): people review what a model is unsure of. The caller starts human loops; the role of the
 * flow definition reads what reviewers see and stores what they answer.
 */
import { defineService, type GrantNeed } from '../schema.js'

const guide = 'https://docs.aws.amazon.com/sagemaker/latest/dg'
const permissions = `${guide}/a2i-permissions-security.html`
const startLoop = `${guide}/a2i-start-human-loop.html`
const operations = `${guide}/a2i-api-references.html`
const roles = `${guide}/sagemaker-roles.html`
const reference = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html'

const inputObjects = 'arn:{partition}:s3:::{input-bucket}/{input-prefix}*'
const outputObjects = 'arn:{partition}:s3:::{output-bucket}/{output-prefix}*'
const everyBucket = 'arn:{partition}:s3:::${*}'
const flowDefinition = 'arn:{partition}:sagemaker:{region}:{account}:flow-definition/{flow-definition}'
const humanLoop = 'arn:{partition}:sagemaker:{region}:{account}:human-loop/{any}'
const taskTemplate = 'arn:{partition}:sagemaker:{region}:{account}:human-task-ui/{any}'
const workteam = 'arn:{partition}:sagemaker:{region}:{account}:workteam/{workteam-type}/{any}'
const sagemakerSource = 'arn:{partition}:sagemaker:{region}:{account}:*'

const toSageMaker = { 'iam:PassedToService': 'sagemaker.amazonaws.com' }
// S3 encrypts with a data key of its own: it asks for that action alone, although AWS's example allows all four that
// `kms:GenerateDataKey*` stands for. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
const throughS3 = { 'kms:ViaService': 's3.{region}.amazonaws.com' }

const loopNeeds: readonly GrantNeed[] = [
  {
    id: 'start-loop',
    allow: ['sagemaker:StartHumanLoop'],
    on: flowDefinition,
    reason: 'starts a human loop with the flow definition',
    failure: 'no human loop starts',
    source: startLoop,
  },
  {
    id: 'describe-loop',
    allow: ['sagemaker:DescribeHumanLoop'],
    on: humanLoop,
    reason: 'looks up how far a human loop has come and where its result is',
    failure: 'the result of a human loop cannot be looked up',
    companion: true,
    source: operations,
  },
  {
    id: 'list-loops',
    allow: ['sagemaker:ListHumanLoops'],
    on: '*',
    reason: 'lists the human loops of the flow definition',
    failure: 'human loops cannot be listed',
    companion: true,
    source: operations,
  },
  {
    id: 'stop-loop',
    allow: ['sagemaker:StopHumanLoop'],
    on: humanLoop,
    reason: 'stops a human loop that is no longer wanted',
    failure: 'a human loop cannot be stopped',
    companion: true,
    source: operations,
  },
  {
    id: 'delete-loop',
    allow: ['sagemaker:DeleteHumanLoop'],
    on: humanLoop,
    reason: 'deletes a human loop that has ended',
    failure: 'a human loop cannot be deleted',
    companion: true,
    source: operations,
  },
]

/** Amazon Augmented AI. */
export const a2i = defineService({
  id: 'a2i',
  name: 'Amazon Augmented AI',
  prefixes: ['sagemaker'],
  lifecycle: {
    state: 'closed',
    date: '2026-07',
    text: 'Amazon Augmented AI takes no new customers since July 2026; an account that has not used it before gets an InvalidParameterException',
    source: operations,
  },
  tasks: {
    'image-bucket': {
      title: 'Hold images to review',
      principal: 'bucket',
      parameters: ['bucket'],
      needs: [
        {
          id: 'cors-get',
          cors: { methods: ['GET'], origin: '*' },
          of: 'bucket',
          reason: 'lets the page of the reviewers load images from any origin',
          failure: 'reviews of images in this bucket fail',
          source: permissions,
        },
      ],
    },
    'flow-definition-role': {
      title: 'Run a human review workflow',
      principal: 'service-role',
      parameters: ['input-bucket', 'input-prefix', 'output-bucket', 'output-prefix', 'kms-key', 'region', 'account'],
      givenBy: [
        {
          types: ['aws_sagemaker_flow_definition', 'awscc_sagemaker_flow_definition', 'AWS::SageMaker::FlowDefinition'],
          role: ['role_arn', 'RoleArn'],
          parameters: { 'kms-key': ['output_config.kms_key_id', 'OutputConfig.KmsKeyId'] },
          locations: { output: ['output_config.s3_output_path', 'OutputConfig.S3OutputPath'] },
          // https://docs.aws.amazon.com/sagemaker/latest/dg/a2i-output-data.html
          outputFolder: ['flow_definition_name', 'FlowDefinitionName'],
          // The two built-in task types review images: Rekognition's moderation and Textract's key-value pairs.
          // https://docs.aws.amazon.com/sagemaker/latest/dg/a2i-task-types-general.html
          input: {
            content: 'images',
            shownBy: [
              'human_loop_request_source.aws_managed_human_loop_request_source',
              'HumanLoopRequestSource.AwsManagedHumanLoopRequestSource',
            ],
          },
        },
      ],
      implies: [{ task: 'a2i/image-bucket', of: 'input-bucket', content: 'images' }],
      needs: [
        {
          id: 'trust-sagemaker',
          trust: 'sagemaker.amazonaws.com',
          sourceArn: sagemakerSource,
          reason: 'lets SageMaker assume the role',
          failure: 'the workflow fails: SageMaker cannot assume its role',
          source: permissions,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          reason: 'reads the files that reviewers are shown',
          failure: 'the page of the reviewers cannot be rendered',
          source: permissions,
        },
        {
          id: 'write-output',
          allow: ['s3:PutObject'],
          on: outputObjects,
          reason: 'stores the results of the reviews',
          failure: 'results of reviews are lost',
          source: permissions,
        },
        {
          id: 'generate-data-key',
          allow: ['kms:GenerateDataKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'encrypts the results under the given key',
          failure: 'results cannot be encrypted and are lost',
          when: 'kms-key',
          source: permissions,
        },
        {
          id: 'decrypt',
          allow: ['kms:Decrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'decrypts objects that are stored under the given key',
          failure: 'encrypted objects cannot be read',
          when: 'kms-key',
          source: permissions,
        },
      ],
    },
    'create-flow-definition': {
      title: 'Create a human review workflow',
      principal: 'caller',
      seenFrom: ['sagemaker:CreateFlowDefinition'],
      givenBy: [
        {
          // The call of a custom resource or a state machine.
          types: ['SageMaker.CreateFlowDefinition'],
          role: ['CallerRoleArn'],
          parameters: { role: ['RoleArn'], 'flow-definition': ['FlowDefinitionName'] },
          parts: { 'workteam-type': { of: 'HumanLoopConfig.WorkteamArn', after: ':workteam/' } },
          context: { 'sagemaker:workteamarn': 'HumanLoopConfig.WorkteamArn' },
        },
      ],
      parameters: ['flow-definition', 'role', 'workteam-type', 'region', 'account'],
      defaults: { 'workteam-type': 'private-crowd' },
      needs: [
        {
          id: 'create-flow-definition',
          allow: ['sagemaker:CreateFlowDefinition'],
          on: flowDefinition,
          context: { 'sagemaker:WorkteamType': '{workteam-type}' },
          reason: 'creates the flow definition for the work team',
          failure: 'creating the flow definition is denied',
          source: permissions,
        },
        {
          id: 'pass-role',
          allow: ['iam:PassRole'],
          on: '{role}',
          context: toSageMaker,
          reason: 'hands the role of the flow definition to SageMaker',
          failure: 'creating the flow definition is denied: its role cannot be passed',
          source: roles,
        },
      ],
    },
    'manage-task-templates': {
      title: 'Manage worker task templates',
      principal: 'caller',
      parameters: ['region', 'account'],
      needs: [
        {
          id: 'create-template',
          allow: ['sagemaker:CreateHumanTaskUi'],
          on: taskTemplate,
          reason: 'creates a worker task template',
          failure: 'templates cannot be created',
          source: operations,
        },
        {
          id: 'describe-template',
          allow: ['sagemaker:DescribeHumanTaskUi'],
          on: taskTemplate,
          reason: 'looks at a worker task template',
          failure: 'templates cannot be opened',
          source: operations,
        },
        {
          id: 'list-templates',
          allow: ['sagemaker:ListHumanTaskUis'],
          on: '*',
          reason: 'lists the worker task templates',
          failure: 'templates cannot be listed',
          source: operations,
        },
        {
          id: 'delete-template',
          allow: ['sagemaker:DeleteHumanTaskUi'],
          on: taskTemplate,
          reason: 'deletes a worker task template',
          failure: 'templates cannot be deleted',
          source: operations,
        },
      ],
    },
    'start-human-loop': {
      title: 'Start human loops',
      principal: 'caller',
      seenFrom: ['sagemaker:StartHumanLoop'],
      parameters: ['flow-definition', 'region', 'account'],
      needs: loopNeeds,
    },
    'start-human-loop-rekognition': {
      title: 'Start human loops from content moderation',
      principal: 'caller',
      parameters: ['flow-definition', 'input-bucket', 'input-prefix', 'region', 'account'],
      needs: [
        ...loopNeeds,
        {
          id: 'detect-moderation-labels',
          allow: ['rekognition:DetectModerationLabels'],
          on: '*',
          reason: 'asks Rekognition to look for unsafe content',
          failure: 'no image is analysed, so no human loop starts',
          source: permissions,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          as: 'via-service',
          reason: 'has Rekognition read the image from its bucket',
          failure: 'the call fails: the image cannot be read',
          when: 'input-bucket',
          source: 'https://docs.aws.amazon.com/rekognition/latest/APIReference/API_S3Object.html',
        },
      ],
    },
    'start-human-loop-textract': {
      title: 'Start human loops from document analysis',
      principal: 'caller',
      parameters: ['flow-definition', 'input-bucket', 'input-prefix', 'region', 'account'],
      needs: [
        ...loopNeeds,
        {
          id: 'analyze-document',
          allow: ['textract:AnalyzeDocument'],
          on: '*',
          reason: 'asks Textract to analyse a document',
          failure: 'no document is analysed, so no human loop starts',
          source: permissions,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          as: 'via-service',
          reason: 'has Textract read the document from its bucket',
          failure: 'the call fails: the document cannot be read',
          when: 'input-bucket',
          source: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazontextract.html',
        },
      ],
    },
    'preview-template-role': {
      title: 'Load the files of a template preview',
      principal: 'service-role',
      parameters: ['input-bucket', 'input-prefix', 'region', 'account'],
      needs: [
        {
          id: 'trust-sagemaker',
          trust: 'sagemaker.amazonaws.com',
          sourceArn: sagemakerSource,
          reason: 'lets SageMaker assume the role to render the template',
          failure: 'the preview fails: SageMaker cannot assume the role',
          inferred: true,
          source: roles,
        },
        {
          id: 'read-input',
          allow: ['s3:GetObject'],
          on: inputObjects,
          reason: 'reads the files that the template shows',
          failure: 'the preview lacks its files',
          source: permissions,
        },
      ],
    },
    'preview-template': {
      title: 'Preview a worker task template',
      principal: 'caller',
      seenFrom: ['sagemaker:RenderUiTemplate'],
      parameters: ['role', 'account'],
      needs: [
        {
          id: 'render-template',
          allow: ['sagemaker:RenderUiTemplate'],
          on: '*',
          reason: 'renders the template of a custom task type',
          failure: 'no preview is rendered',
          source: permissions,
        },
        {
          id: 'pass-role',
          allow: ['iam:PassRole'],
          on: '{role}',
          context: toSageMaker,
          reason: 'hands SageMaker the role that reads the files of the preview',
          failure: 'the preview is denied: its role cannot be passed',
          source: roles,
        },
      ],
    },
    'encrypt-output': {
      title: 'Encrypt the results with your own key',
      principal: 'service-role',
      parameters: ['kms-key', 'region'],
      needs: [
        {
          id: 'generate-data-key',
          allow: ['kms:GenerateDataKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'obtains data keys to encrypt the results',
          failure: 'results cannot be written',
          source: permissions,
        },
        {
          id: 'decrypt',
          allow: ['kms:Decrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'decrypts results that it reads back',
          failure: 'encrypted results cannot be read back',
          source: permissions,
        },
        {
          id: 'encrypt',
          allow: ['kms:Encrypt'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'encrypts directly under the key',
          failure: 'direct encryption under the key fails',
          level: 'part',
          source: permissions,
        },
        {
          id: 're-encrypt',
          allow: ['kms:ReEncryptFrom', 'kms:ReEncryptTo'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'moves encrypted data from and to the key',
          failure: 'data cannot be moved between keys',
          level: 'part',
          source: permissions,
        },
        {
          id: 'describe-key',
          allow: ['kms:DescribeKey'],
          on: '{kms-key}',
          context: throughS3,
          reason: 'looks up the state of the key',
          failure: 'the key cannot be looked up',
          level: 'part',
          source: permissions,
        },
      ],
    },
    console: {
      title: 'Work in the Augmented AI console',
      principal: 'caller',
      parameters: ['workteam-type', 'region', 'account'],
      defaults: { 'workteam-type': 'private-crowd' },
      needs: [
        {
          id: 'list-workteams',
          allow: ['sagemaker:ListWorkteams'],
          on: '*',
          reason: 'lists the work teams that can review',
          failure: 'no work team can be chosen',
          level: 'part',
          inferred: true,
          source: reference,
        },
        {
          id: 'describe-workteam',
          allow: ['sagemaker:DescribeWorkteam'],
          on: workteam,
          reason: 'shows the details of a work team',
          failure: 'the details of a work team stay empty',
          level: 'part',
          inferred: true,
          source: reference,
        },
        {
          id: 'list-roles',
          allow: ['iam:ListRoles'],
          on: '*',
          reason: 'lists the roles that a workflow can use',
          failure: 'the list of roles stays empty',
          level: 'part',
          inferred: true,
          source: permissions,
        },
        {
          id: 'list-all-buckets',
          allow: ['s3:ListAllMyBuckets'],
          on: everyBucket,
          reason: 'shows the buckets to choose from',
          failure: 'no bucket can be picked',
          level: 'part',
          inferred: true,
          source: permissions,
        },
      ],
    },
  },
})

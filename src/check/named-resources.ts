/** A task's parameter that a template's resource may be meant by. */
interface NamedBy {
  /** Types of resources. */
  types: readonly string[]
  /** The attributes that give its name. */
  attributes: readonly string[]
}

/** Parameters that may be given as a template calls the resource. */
export const namedBy: Readonly<Record<string, NamedBy>> = {
  'flow-definition': {
    types: ['AWS::SageMaker::FlowDefinition', 'aws_sagemaker_flow_definition', 'awscc_sagemaker_flow_definition'],
    attributes: ['FlowDefinitionName', 'flow_definition_name'],
  },
  project: {
    types: [
      'AWS::LookoutVision::Project',
      'AWS::Rekognition::Project',
      'aws_rekognition_project',
      'awscc_lookoutvision_project',
      'awscc_rekognition_project',
    ],
    attributes: ['ProjectName', 'project_name', 'name'],
  },
}

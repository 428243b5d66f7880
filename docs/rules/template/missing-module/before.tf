module "review_role" {
  source = "./modules/review-role"
  bucket = "review-images"
}

resource "aws_sagemaker_flow_definition" "review" {
  flow_definition_name = "review"
  role_arn             = module.review_role.arn

  output_config {
    s3_output_path = "s3://review-images/results"
  }
}

resource "aws_sagemaker_human_task_ui" "review" {
  human_task_ui_name = "${local.name}-review"

  ui_template {
    content = file("${path.module}/review.liquid.html")
  }
}

resource "aws_sagemaker_workteam" "reviewers" {
  workteam_name  = "${local.name}-reviewers"
  workforce_name = "default"
  description    = "People who know shoes"

  member_definition {
    oidc_member_definition {
      groups = ["shoes"]
    }
  }
}

resource "aws_sagemaker_flow_definition" "review" {
  flow_definition_name = "${local.name}-review"
  role_arn             = module.review_role.arn

  human_loop_config {
    human_task_ui_arn                     = aws_sagemaker_human_task_ui.review.arn
    task_availability_lifetime_in_seconds = 3600
    task_count                            = 1
    task_description                      = "Is this the right size?"
    task_title                            = "Check the size"
    workteam_arn                          = aws_sagemaker_workteam.reviewers.arn
  }

  output_config {
    s3_output_path = "s3://${module.results.name}/reviews/"
  }
}

resource "aws_sagemaker_flow_definition" "archive" {
  flow_definition_name = "${local.name}-archive"
  role_arn             = module.archive_role.arn

  human_loop_config {
    human_task_ui_arn                     = aws_sagemaker_human_task_ui.review.arn
    task_availability_lifetime_in_seconds = 3600
    task_count                            = 1
    task_description                      = "Is this the right size?"
    task_title                            = "Check the size"
    workteam_arn                          = aws_sagemaker_workteam.reviewers.arn
  }

  output_config {
    s3_output_path = "s3://${var.archive_bucket}/reviews/"
  }
}

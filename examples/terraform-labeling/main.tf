# Product images are labelled with Ground Truth; what the model is unsure of is reviewed with Amazon A2I.

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  name = "shoes-${var.environment}"
}

resource "aws_kms_key" "output" {
  description = "Results of labelling and of reviews"
  policy      = data.aws_iam_policy_document.output_key.json
}

data "aws_iam_policy_document" "output_key" {
  statement {
    sid       = "Account"
    actions   = ["kms:*"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = ["arn:${data.aws_partition.current.partition}:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }

  statement {
    sid       = "Labeling"
    actions   = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
    resources = ["*"]

    principals {
      type        = "AWS"
      identifiers = [module.labeling_role.arn]
    }
  }
}

module "images" {
  source = "./modules/bucket"

  name = "${local.name}-images"

  # Workers' browsers read the images.
  cors_rules = [
    {
      methods = ["GET"]
      origins = ["*"]
      expose  = ["Access-Control-Allow-Origin"]
    },
  ]
}

module "results" {
  source = "./modules/bucket"

  name        = "${local.name}-results"
  kms_key_arn = aws_kms_key.output.arn
}

module "labeling_role" {
  source = "./modules/role"

  name           = "${local.name}-labeling"
  input_buckets  = [module.images.arn]
  output_buckets = [module.results.arn]
  kms_key_arn    = aws_kms_key.output.arn
  statements = [
    {
      actions   = ["cloudwatch:PutMetricData", "logs:CreateLogStream", "logs:CreateLogGroup", "logs:DescribeLogStreams", "logs:PutLogEvents"]
      resources = ["*"]
    },
  ]
}

# The results of a review are written under reviews/, and the role may write under review/ only: the missing letter is
# what this example is about.
module "review_role" {
  source = "./modules/role"

  name           = "${local.name}-review"
  input_buckets  = [module.images.arn]
  output_buckets = []
  statements = [
    {
      actions   = ["s3:PutObject"]
      resources = ["${module.results.arn}/review/*"]
    },
  ]
}

# Whether the other team's bucket belongs to it is not known here.
module "archive_role" {
  source = "./modules/role"

  name           = "${local.name}-archive"
  input_buckets  = [module.images.arn]
  output_buckets = ["arn:${data.aws_partition.current.partition}:s3:::${var.archive_bucket}"]
}

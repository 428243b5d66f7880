resource "aws_iam_role" "reviewer" {
  name               = "reviewer"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "sagemaker.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "reviewer" {
  role   = aws_iam_role.reviewer.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::review-input/*" },
      { Effect = "Allow", Action = "s3:PutObject", Resource = "arn:aws:s3:::review-output/*" },
    ]
  })
}

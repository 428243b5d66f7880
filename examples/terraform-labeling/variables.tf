variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "environment" {
  description = "Stage of the pipeline; part of every name."
  type        = string
  default     = "dev"
}

variable "archive_bucket" {
  description = "Where finished reviews are kept; owned by another team."
  type        = string
}

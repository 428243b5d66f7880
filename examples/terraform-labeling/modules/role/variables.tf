variable "name" {
  type = string
}

variable "input_buckets" {
  description = "ARNs of the buckets that are read."
  type        = list(string)
}

variable "output_buckets" {
  description = "ARNs of the buckets that are written to."
  type        = list(string)
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "statements" {
  description = "More rights."
  type = list(object({
    actions   = list(string)
    resources = list(string)
  }))
  default = []
}

variable "name" {
  type = string
}

variable "cors_rules" {
  type = list(object({
    methods = list(string)
    origins = list(string)
    expose  = optional(list(string), [])
  }))
  default = []
}

variable "kms_key_arn" {
  type    = string
  default = null
}

variable "region" {
  description = "Where everything lies."
  type        = string
  default     = "eu-central-1"
}

variable "environment" {
  description = "staging or production; part of every name."
  type        = string

  validation {
    condition     = contains(["staging", "production"], var.environment)
    error_message = "The environment is staging or production."
  }
}

variable "cidr" {
  description = "The addresses of the network, a /16."
  type        = string
  default     = "10.30.0.0/16"

  validation {
    condition     = can(cidrnetmask(var.cidr)) && endswith(var.cidr, "/16")
    error_message = "The network is a /16 such as 10.30.0.0/16."
  }
}

variable "zones" {
  description = "How many availability zones are used. Three let one fail without halving what is left."
  type        = number
  default     = 3

  validation {
    condition     = var.zones >= 2 && var.zones <= 3
    error_message = "Two or three zones."
  }
}

variable "operators" {
  description = "Ranges from which the cluster's API may be reached."
  type        = list(string)

  validation {
    condition     = !contains(var.operators, "0.0.0.0/0")
    error_message = "The cluster's API is not for everybody."
  }
}

variable "kubernetes_version" {
  description = "Of the cluster; the chart wants 1.30 or newer."
  type        = string
  default     = "1.31"
}

variable "node_type" {
  description = "The machines that pods run on."
  type        = string
  default     = "m7g.large"
}

variable "nodes" {
  description = "How many machines there are at least, and at most."
  type        = object({ least = number, most = number })
  default     = { least = 3, most = 8 }
}

variable "database_class" {
  description = "The machine of PostgreSQL."
  type        = string
  default     = "db.m7g.large"
}

variable "database_gigabytes" {
  description = "Its disk at the beginning; it grows by itself to five times that."
  type        = number
  default     = 100
}

variable "database_replica" {
  description = "Whether there is a replica for reading, beside the stand-by for failing over."
  type        = bool
  default     = true
}

variable "cache_type" {
  description = "The machine of Redis."
  type        = string
  default     = "cache.t4g.small"
}

variable "host" {
  description = "The name readers use, such as predictiq.example."
  type        = string
}

variable "hosted_zone" {
  description = "The Route 53 zone that holds the name."
  type        = string
}

variable "requests_per_address" {
  description = "How many requests an address may make in five minutes before the firewall stops it. The server's own limits are finer."
  type        = number
  default     = 6000
}

variable "alarm_addresses" {
  description = "Mail addresses that are told of alarms."
  type        = list(string)
}

variable "backup_days" {
  description = "How long dumps stay in the bucket. The lock keeps them from being removed before a month is over."
  type        = number
  default     = 200

  validation {
    condition     = var.backup_days > 30
    error_message = "More than the 30 days of the lock."
  }
}

terraform {
  required_version = ">= 1.9, < 2.0"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.70"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }

  # Where the state lies is said at init: terraform init -backend-config=mine.tfbackend. It holds passwords;
  # the bucket is to be encrypted, versioned and nobody else's.
  backend "s3" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      Project     = "predictiq"
      Environment = var.environment
      ManagedBy   = "terraform"
    }
  }
}

# What the chart's externalSecrets fetch (values-production.yaml). What people make themselves, the key backups are
# encrypted to, is put in by hand and left alone here.

resource "random_password" "platform" {
  length  = 48
  special = false
}

resource "random_password" "admin" {
  count = 2

  length  = 40
  special = false
}

resource "random_password" "metrics" {
  length  = 32
  special = false
}

resource "aws_secretsmanager_secret" "this" {
  name                    = "predictiq/${var.environment}"
  kms_key_id              = aws_kms_key.this.arn
  recovery_window_in_days = 30
}

locals {
  database_url = format(
    "postgres://predictiq:%s@%s/predictiq?sslmode=require",
    random_password.database.result,
    aws_db_instance.this.endpoint,
  )
}

resource "aws_secretsmanager_secret_version" "this" {
  secret_id = aws_secretsmanager_secret.this.id

  secret_string = jsonencode({
    database_url             = local.database_url
    migration_url            = local.database_url
    redis_url                = "rediss://:${random_password.redis.result}@${aws_elasticache_replication_group.this.primary_endpoint_address}:6379/0"
    platform_secret          = random_password.platform.result
    admin_keys               = join(",", random_password.admin[*].result)
    metrics_token            = random_password.metrics.result
    backup_public_key        = ""
    backup_access_key_id     = aws_iam_access_key.backup.id
    backup_secret_access_key = aws_iam_access_key.backup.secret
  })

  lifecycle {
    ignore_changes = [secret_string]
  }
}

# The fetcher of secrets (External Secrets Operator) reads this one secret and no other.
data "aws_iam_policy_document" "pods" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession"]

    principals {
      type        = "Service"
      identifiers = ["pods.eks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "secrets" {
  name               = "${local.name}-secrets"
  assume_role_policy = data.aws_iam_policy_document.pods.json
}

resource "aws_iam_role_policy" "secrets" {
  role   = aws_iam_role.secrets.id
  policy = data.aws_iam_policy_document.secrets.json
}

data "aws_iam_policy_document" "secrets" {
  statement {
    actions   = ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"]
    resources = [aws_secretsmanager_secret.this.arn]
  }

  statement {
    actions   = ["kms:Decrypt"]
    resources = [aws_kms_key.this.arn]
  }
}

resource "aws_eks_pod_identity_association" "secrets" {
  cluster_name    = aws_eks_cluster.this.name
  namespace       = "external-secrets"
  service_account = "external-secrets"
  role_arn        = aws_iam_role.secrets.arn
}

# PostgreSQL with a stand-by in another zone that takes over by itself and loses nothing, continuous archiving (any
# second of the last weeks), and if wished a replica for reading.

resource "aws_db_subnet_group" "this" {
  name       = local.name
  subnet_ids = [for subnet in aws_subnet.data : subnet.id]
}

resource "aws_security_group" "data" {
  for_each = { postgresql = 5432, redis = 6379 }

  name        = "${local.name}-${each.key}"
  description = "${each.key}, for the machines of the cluster only"
  vpc_id      = aws_vpc.this.id

  ingress {
    description     = "The machines of the cluster"
    from_port       = each.value
    to_port         = each.value
    protocol        = "tcp"
    security_groups = [aws_eks_cluster.this.vpc_config[0].cluster_security_group_id]
  }
}

resource "aws_db_parameter_group" "this" {
  name   = "${local.name}-17"
  family = "postgres17"

  dynamic "parameter" {
    for_each = {
      "rds.force_ssl"                       = "1"
      "log_min_duration_statement"          = "500"
      "log_lock_waits"                      = "1"
      "idle_in_transaction_session_timeout" = "60000"
    }

    content {
      name  = parameter.key
      value = parameter.value
    }
  }

  parameter {
    name         = "shared_preload_libraries"
    value        = "pg_stat_statements"
    apply_method = "pending-reboot"
  }
}

resource "random_password" "database" {
  length  = 40
  special = false
}

resource "aws_db_instance" "this" {
  identifier     = local.name
  engine         = "postgres"
  engine_version = "17.6"
  instance_class = var.database_class

  db_name  = "predictiq"
  username = "predictiq"
  password = random_password.database.result

  allocated_storage     = var.database_gigabytes
  max_allocated_storage = var.database_gigabytes * 5
  storage_type          = "gp3"
  storage_encrypted     = true
  kms_key_id            = aws_kms_key.this.arn

  multi_az                        = true
  db_subnet_group_name            = aws_db_subnet_group.this.name
  vpc_security_group_ids          = [aws_security_group.data["postgresql"].id]
  parameter_group_name            = aws_db_parameter_group.this.name
  publicly_accessible             = false
  backup_retention_period         = 35
  backup_window                   = "01:00-02:00"
  maintenance_window              = "tue:03:00-tue:04:00"
  copy_tags_to_snapshot           = true
  deletion_protection             = true
  skip_final_snapshot             = false
  final_snapshot_identifier       = "${local.name}-last"
  performance_insights_enabled    = true
  performance_insights_kms_key_id = aws_kms_key.this.arn
  enabled_cloudwatch_logs_exports = ["postgresql"]
  auto_minor_version_upgrade      = true
}

resource "aws_db_instance" "replica" {
  count = var.database_replica ? 1 : 0

  identifier             = "${local.name}-replica"
  replicate_source_db    = aws_db_instance.this.identifier
  instance_class         = var.database_class
  storage_encrypted      = true
  vpc_security_group_ids = [aws_security_group.data["postgresql"].id]
  publicly_accessible    = false
  skip_final_snapshot    = true
}

resource "aws_elasticache_subnet_group" "this" {
  name       = local.name
  subnet_ids = [for subnet in aws_subnet.data : subnet.id]
}

resource "random_password" "redis" {
  length  = 40
  special = false
}

# Counters and a cache: two machines, so that limits are shared while one is replaced. Nothing here is worth a backup.
resource "aws_elasticache_replication_group" "this" {
  replication_group_id       = local.name
  description                = "${local.name}: limits and cache"
  engine                     = "redis"
  engine_version             = "7.1"
  node_type                  = var.cache_type
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  multi_az_enabled           = true
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  security_group_ids         = [aws_security_group.data["redis"].id]
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  auth_token                 = random_password.redis.result
  snapshot_retention_limit   = 0
}

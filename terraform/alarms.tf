# What AWS sees and Prometheus does not: the second pair of eyes, also when the cluster is gone.

resource "aws_sns_topic" "alarms" {
  name              = "${local.name}-alarms"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic_subscription" "alarms" {
  for_each = toset(var.alarm_addresses)

  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = each.key
}

locals {
  database = { DBInstanceIdentifier = aws_db_instance.this.identifier }
  balancer = { LoadBalancer = aws_lb.this.arn_suffix }
  group    = merge(local.balancer, { TargetGroup = aws_lb_target_group.this.arn_suffix })

  # name = [namespace, metric, statistic, comparison, threshold, minutes, dimensions]
  alarms = {
    "no-node-ready"       = ["AWS/ApplicationELB", "HealthyHostCount", "Minimum", "LessThanThreshold", 1, 1, local.group]
    "server-errors"       = ["AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "Sum", "GreaterThanThreshold", 50, 5, local.balancer]
    "slow"                = ["AWS/ApplicationELB", "TargetResponseTime", "p95", "GreaterThanThreshold", 1, 10, local.balancer]
    "database-processor"  = ["AWS/RDS", "CPUUtilization", "Average", "GreaterThanThreshold", 80, 15, local.database]
    "database-disk"       = ["AWS/RDS", "FreeStorageSpace", "Minimum", "LessThanThreshold", var.database_gigabytes * 107374182, 5, local.database]
    "database-memory"     = ["AWS/RDS", "FreeableMemory", "Minimum", "LessThanThreshold", 268435456, 10, local.database]
    "database-connection" = ["AWS/RDS", "DatabaseConnections", "Maximum", "GreaterThanThreshold", 400, 5, local.database]
  }
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${local.name}-${each.key}"
  namespace           = each.value[0]
  metric_name         = each.value[1]
  statistic           = startswith(each.value[2], "p") ? null : each.value[2]
  extended_statistic  = startswith(each.value[2], "p") ? each.value[2] : null
  comparison_operator = each.value[3]
  threshold           = each.value[4]
  period              = 60
  evaluation_periods  = each.value[5]
  dimensions          = each.value[6]
  # No request is no error; no machine that answers is one.
  treat_missing_data = each.key == "no-node-ready" ? "breaching" : "notBreaching"
  alarm_actions      = [aws_sns_topic.alarms.arn]
  ok_actions         = [aws_sns_topic.alarms.arn]
}

resource "aws_cloudwatch_metric_alarm" "replica" {
  count = var.database_replica ? 1 : 0

  alarm_name          = "${local.name}-replica-behind"
  namespace           = "AWS/RDS"
  metric_name         = "ReplicaLag"
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 60
  period              = 60
  evaluation_periods  = 5
  dimensions          = { DBInstanceIdentifier = aws_db_instance.replica[0].identifier }
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]
}

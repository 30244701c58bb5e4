output "cluster" {
  description = "For `aws eks update-kubeconfig --name`."
  value       = aws_eks_cluster.this.name
}

output "secret" {
  description = "What the chart's externalSecrets read; put backup_public_key into it."
  value       = aws_secretsmanager_secret.this.name
}

output "backup_bucket" {
  description = "The chart's backup.s3.bucket."
  value       = aws_s3_bucket.backups.bucket
}

output "target_group" {
  description = "For the TargetGroupBinding that brings pods behind the load balancer."
  value       = aws_lb_target_group.this.arn
}

output "trusted_proxies" {
  description = "The chart's platform.trustedProxies: where the load balancer's addresses are."
  value       = [for subnet in aws_subnet.public : subnet.cidr_block]
}

output "address" {
  description = "Where readers find it."
  value       = "https://${var.host}"
}

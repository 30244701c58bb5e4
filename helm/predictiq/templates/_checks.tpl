{{/* What one value alone cannot tell, with the way out. */}}
{{- define "predictiq.checks" -}}
{{- if and (not .Values.database.existingSecret) (not .Values.database.url) (not .Values.bundled.postgresql.enabled) -}}
{{- fail "There is no database: name a secret in database.existingSecret, or give database.url, or set bundled.postgresql.enabled for a trial." -}}
{{- end -}}
{{- if and .Values.bundled.postgresql.enabled (eq .Values.migrations.mode "job") -}}
{{- fail "The bundled PostgreSQL starts together with the server, too late for a migration job: set migrations.mode to start." -}}
{{- end -}}
{{- if and .Values.bundled.postgresql.enabled (or .Values.database.existingSecret .Values.database.url) -}}
{{- fail "Two databases: bundled.postgresql.enabled and database.* exclude each other." -}}
{{- end -}}
{{- if and .Values.autoscaling.enabled (gt (int .Values.autoscaling.minReplicas) (int .Values.autoscaling.maxReplicas)) -}}
{{- fail "autoscaling.minReplicas is larger than autoscaling.maxReplicas." -}}
{{- end -}}
{{- if and .Values.backup.enabled (not .Values.backup.publicKeySecret) -}}
{{- fail "Backups are encrypted: name the secret with the key in backup.publicKeySecret; docs/backup.md says how to make one." -}}
{{- end -}}
{{- if and .Values.backup.s3.bucket (not (and .Values.backup.s3.endpoint .Values.backup.s3.region .Values.backup.s3.existingSecret)) -}}
{{- fail "backup.s3.bucket wants backup.s3.endpoint, backup.s3.region and backup.s3.existingSecret too." -}}
{{- end -}}
{{- if gt (add .Values.rollout.noticeSeconds .Values.rollout.drainSeconds 15 | int) (int .Values.rollout.terminationGraceSeconds) -}}
{{- fail "rollout.terminationGraceSeconds must be 15 more than rollout.noticeSeconds and rollout.drainSeconds together, or pods are ended by force." -}}
{{- end -}}
{{- $least := ternary (int .Values.autoscaling.minReplicas) (int .Values.replicas) .Values.autoscaling.enabled -}}
{{- if and .Values.podDisruptionBudget.enabled (ge (int .Values.podDisruptionBudget.minAvailable) $least) (gt $least 1) -}}
{{- fail (printf "podDisruptionBudget.minAvailable must be less than the %d nodes there are at least, or no machine can ever be emptied." $least) -}}
{{- end -}}
{{- range $value, $image := dict "image.tag" (printf ":%s" .Values.image.tag) "backup.image" .Values.backup.image "smoke.image" .Values.smoke.image "bundled.postgresql.image" .Values.bundled.postgresql.image "bundled.redis.image" .Values.bundled.redis.image -}}
{{- if hasSuffix ":latest" $image -}}
{{- fail (printf "%s must name a version: latest is whatever was pushed last." $value) -}}
{{- end -}}
{{- end -}}
{{- $ours := list "PORT" "DATABASE_URL" "REDIS_URL" "PREDICTIQ_PLATFORM_SECRET" "PREDICTIQ_ADMIN_BOOTSTRAP_KEYS" "PREDICTIQ_ADMIN_ALLOW_LIST" "PREDICTIQ_PLATFORM_TRUSTED_PROXIES" "PREDICTIQ_MIGRATE" "PREDICTIQ_MAIL_PUBLIC_URL" "PREDICTIQ_DRAIN_NOTICE_SECONDS" "PREDICTIQ_DRAIN_SECONDS" -}}
{{- range $place, $given := dict "environment" .Values.environment "secretEnvironment" .Values.secretEnvironment -}}
{{- range $name := keys $given | sortAlpha -}}
{{- if has $name $ours -}}
{{- fail (printf "%s.%s is not set there: the chart sets it from a value of its own, see values.yaml." $place $name) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

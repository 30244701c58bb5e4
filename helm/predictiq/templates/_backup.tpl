{{- define "predictiq.dump" -}}
- name: dump
  image: {{ .Values.backup.image }}
  command: [bash, /scripts/backup, /backup]
  securityContext:
    {{- include "predictiq.restrictedContainer" . | nindent 4 }}
  env:
    - name: DATABASE_URL
      valueFrom:
        {{- include "predictiq.databaseUrl" . | nindent 8 }}
    - {name: BACKUP_PUBLIC_KEY_FILE, value: /key/backup.pub}
    - {name: BACKUP_KEEP_DAILY, value: {{ .Values.backup.keep.daily | quote }}}
    - {name: BACKUP_KEEP_WEEKLY, value: {{ .Values.backup.keep.weekly | quote }}}
    - {name: BACKUP_KEEP_MONTHLY, value: {{ .Values.backup.keep.monthly | quote }}}
  resources:
    {{- toYaml .Values.backup.resources | nindent 4 }}
  volumeMounts:
    - {name: backup, mountPath: /backup}
    - {name: scratch, mountPath: /tmp}
    - {name: scripts, mountPath: /scripts}
    - {name: key, mountPath: /key}
{{- end -}}

{{- define "predictiq.upload" -}}
- name: upload
  image: {{ .Values.smoke.image }}
  command: [sh, /scripts/upload-backup, /backup]
  securityContext:
    {{- include "predictiq.restrictedContainer" . | nindent 4 }}
  env:
    - {name: S3_ENDPOINT, value: {{ .Values.backup.s3.endpoint | quote }}}
    - {name: S3_REGION, value: {{ .Values.backup.s3.region | quote }}}
    - {name: S3_BUCKET, value: {{ .Values.backup.s3.bucket | quote }}}
    - {name: S3_PREFIX, value: {{ .Values.backup.s3.prefix | quote }}}
    - name: AWS_ACCESS_KEY_ID
      valueFrom:
        secretKeyRef: {name: {{ .Values.backup.s3.existingSecret }}, key: aws-access-key-id}
    - name: AWS_SECRET_ACCESS_KEY
      valueFrom:
        secretKeyRef: {name: {{ .Values.backup.s3.existingSecret }}, key: aws-secret-access-key}
  resources:
    requests: {cpu: 50m, memory: 32Mi}
    limits: {cpu: 500m, memory: 128Mi}
  volumeMounts:
    - {name: backup, mountPath: /backup, readOnly: true}
    - {name: scripts, mountPath: /scripts}
{{- end -}}

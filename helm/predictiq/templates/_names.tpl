{{/* The name of everything in this release. */}}
{{- define "predictiq.name" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 52 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 52 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* Never to be changed: a deployment's selector cannot be. */}}
{{- define "predictiq.selector" -}}
app.kubernetes.io/name: {{ default .Chart.Name .Values.nameOverride }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "predictiq.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/part-of: predictiq
{{- end -}}

{{- define "predictiq.image" -}}
{{- if .Values.image.digest -}}
{{- printf "%s@%s" .Values.image.repository .Values.image.digest -}}
{{- else -}}
{{- printf "%s:%s" .Values.image.repository (default .Chart.AppVersion .Values.image.tag) -}}
{{- end -}}
{{- end -}}

{{/* The secret this chart makes, for what no existing secret holds. */}}
{{- define "predictiq.ownSecret" -}}{{ include "predictiq.name" . }}-own{{- end -}}

{{- define "predictiq.platformSecret" -}}
{{- default (include "predictiq.ownSecret" .) .Values.platform.existingSecret -}}
{{- end -}}

{{- define "predictiq.databaseUrl" -}}
{{- if .Values.bundled.postgresql.enabled -}}
secretKeyRef: {name: {{ include "predictiq.ownSecret" . }}, key: database-url}
{{- else -}}
secretKeyRef:
  name: {{ default (include "predictiq.ownSecret" .) .Values.database.existingSecret }}
  key: {{ ternary .Values.database.existingSecretKey "database-url" (ne .Values.database.existingSecret "") }}
{{- end -}}
{{- end -}}

{{- define "predictiq.migrationUrl" -}}
{{- if .Values.migrations.existingSecret -}}
secretKeyRef: {name: {{ .Values.migrations.existingSecret }}, key: {{ .Values.migrations.existingSecretKey }}}
{{- else -}}
{{ include "predictiq.databaseUrl" . }}
{{- end -}}
{{- end -}}

{{- define "predictiq.restrictedPod" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "predictiq.restrictedContainer" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}

{{/* What both the server and its migrations are told. */}}
{{- define "predictiq.environment" -}}
- name: PREDICTIQ_PLATFORM_SECRET
  valueFrom:
    secretKeyRef: {name: {{ include "predictiq.platformSecret" . }}, key: platform-secret}
- name: PREDICTIQ_LOG_FORMAT
  value: json
{{- range $name, $value := .Values.environment }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- range $name, $place := .Values.secretEnvironment }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef: {name: {{ $place.secret }}, key: {{ $place.key }}}
{{- end }}
{{- end -}}

{{- define "operator.name" -}}
{{- .Values.nameOverride | default .Chart.Name | trunc 47 | trimSuffix "-" -}}
{{- end -}}

{{/* 47 characters leave room for what is added to it. */}}
{{- define "operator.fullname" -}}
{{- $name := include "operator.name" . -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 47 | trimSuffix "-" -}}
{{- else if contains $name .Release.Name -}}
{{- .Release.Name | trunc 47 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 47 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* Cluster-wide objects carry the namespace, so that two releases of one name do not meet. Names of roles may be long. */}}
{{- define "operator.clusterName" -}}
{{- printf "%s-%s" (include "operator.fullname" .) .Release.Namespace -}}
{{- end -}}

{{- define "operator.serviceAccountName" -}}
{{- if .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default (include "operator.fullname" .) -}}
{{- else -}}
{{- required "serviceAccount.name: name an existing ServiceAccount, or set serviceAccount.create" .Values.serviceAccount.name -}}
{{- end -}}
{{- end -}}

{{- define "operator.selectorLabels" -}}
app.kubernetes.io/name: {{ include "operator.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "operator.labels" -}}
{{ include "operator.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/component: operator
app.kubernetes.io/part-of: cassandra-kafka
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/*
The full name of an image. A registry that is set takes the place of the first part of the repository, where that part is a
registry (it has a dot or a port, or is localhost). Takes: root, image.
*/}}
{{- define "operator.image" -}}
{{- $repository := .image.repository -}}
{{- $registry := .root.Values.global.imageRegistry | default .image.registry -}}
{{- if $registry -}}
{{- $parts := splitList "/" $repository -}}
{{- $first := first $parts -}}
{{- if and (gt (len $parts) 1) (or (contains "." $first) (contains ":" $first) (eq $first "localhost")) -}}
{{- $repository = rest $parts | join "/" -}}
{{- end -}}
{{- $repository = printf "%s/%s" (trimSuffix "/" $registry) $repository -}}
{{- end -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $repository .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (.image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* What the operator may do where it works on sinks. The only place that says so, for Roles and for the ClusterRole. */}}
{{- define "operator.rules" -}}
# Sinks are read. Nobody but their authors writes them.
- apiGroups: [cassandra-kafka.dev]
  resources: [cassandrasinks]
  verbs: [get, list, watch]
# What is seen of a sink is written to its status.
- apiGroups: [cassandra-kafka.dev]
  resources: [cassandrasinks/status]
  verbs: [get, patch, update]
# No finalizer is ever set. An owner reference that blocks deletion needs this right where OwnerReferencesPermissionEnforcement is on.
- apiGroups: [cassandra-kafka.dev]
  resources: [cassandrasinks/finalizers]
  verbs: [update]
# The pods of a sink.
- apiGroups: [apps]
  resources: [deployments]
  verbs: [get, list, watch, create, patch, delete]
# The pipeline file, the address of the metrics, the identity of the pods (without rights and without a token).
- apiGroups: [""]
  resources: [configmaps, services, serviceaccounts]
  verbs: [get, list, watch, create, patch, delete]
# A drain takes one pod of a sink at a time.
- apiGroups: [policy]
  resources: [poddisruptionbudgets]
  verbs: [get, list, watch, create, patch, delete]
# Keys of Secrets that a sink names must be there, and a change of them rolls the pods. Names are not known before, so a rule cannot
# list them. Values are never stored or logged.
- apiGroups: [""]
  resources: [secrets]
  verbs: [get, list, watch]
# Pods are asked for their status, by their address.
- apiGroups: [""]
  resources: [pods]
  verbs: [get, list, watch]
# What happens to a sink is told in events.
- apiGroups: [""]
  resources: [events]
  verbs: [get, create, patch]
{{- end -}}

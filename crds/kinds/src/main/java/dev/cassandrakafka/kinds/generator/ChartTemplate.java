package dev.cassandrakafka.kinds.generator;

/** A resource definition as a template of the chart: switched by its values, and kept when the release goes. */
final class ChartTemplate {
    /** Where it lies in a checkout. */
    static final String FOLDER = "charts/cassandra-kafka-operator/templates/crds/";

    private static final String METADATA = "\nmetadata:\n";
    private static final String BEGINNING =
            """
            {{- /* Generated from crds/kinds by %s; change the records there. */ -}}
            {{- if .Values.crds.install }}
            """
                    .formatted(GeneratedFiles.COMMAND);
    private static final String LABELS =
            """
              labels:
                {{- include "operator.labels" . | nindent 4 }}
              {{- if .Values.crds.keep }}
              annotations:
                helm.sh/resource-policy: keep
              {{- end }}
            """;

    private ChartTemplate() {}

    static String of(String yaml) {
        if (yaml.contains("{{")) {
            throw new IllegalStateException("the definition has what Helm would take for a template: {{");
        }
        return BEGINNING + yaml.replace(METADATA, METADATA + LABELS) + "{{- end }}\n";
    }
}

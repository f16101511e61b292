#!/bin/sh
# Writes everything that is generated from the records in crds/ and from the chart: the resource definitions, their copies in the chart,
# docs/api.md, charts/cassandra-kafka-operator.yaml.
cd "$(dirname "$0")/.." && exec mvn -B -q -Pgenerate -pl charts -am process-test-classes "$@"

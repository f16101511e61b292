#!/bin/sh
# Writes everything that is generated from the records in crds/: the resource definitions, their copies in the chart, docs/api.md.
cd "$(dirname "$0")/.." && exec mvn -B -q -Pgenerate -pl crds/kinds -am process-classes "$@"

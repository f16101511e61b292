#!/bin/sh
# Measures the sink beside what one would write by hand, and change capture beside Debezium. benchmarks/run.sh --help says what there is.
set -eu
cd "$(dirname "$0")/.."
profile=
for argument in "$@"; do
  # Fetched once, some 100 MB, into benchmarks/target/debezium.
  if [ "$argument" = capture ]; then profile=-Pdebezium; fi
done
mvn -B -q -pl benchmarks -am $profile -DskipTests package
cd benchmarks
exec java -Xmx512m -cp "target/classes:$(cat target/run.classpath)" dev.cassandrakafka.benchmarks.BenchmarksMain "$@"

#!/bin/sh
# Measures the sink beside what one would write by hand, and change capture. benchmarks/run.sh --help says what there is.
set -eu
cd "$(dirname "$0")/.."
mvn -B -q -pl benchmarks -am -DskipTests package
cd benchmarks
exec java -Xmx512m -cp "target/classes:$(cat target/run.classpath)" dev.cassandrakafka.benchmarks.BenchmarksMain "$@"

#!/usr/bin/env bash
# The whole path on this machine, by one command. Needs Java 17 or newer and Maven; builds what is missing or older than its sources.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/quickstart/target/quickstart/quickstart.jar
roles=(sink control capture merge)

need() {
  command -v "$1" >/dev/null || { echo "quickstart: $1 is not on the PATH; $2" >&2; exit 2; }
}
need java "install a JDK 17 or newer"
need mvn "install Maven 3.8.7 or newer"
version=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p')
[ "${version%%.*}" -ge 17 ] || { echo "quickstart: Java $version is too old; install a JDK 17 or newer" >&2; exit 2; }

stale() {
  [ -f "$jar" ] || return 0
  local role
  for role in "${roles[@]}"; do
    [ -f "$root/runtime/$role/target/$role/$role.jar" ] || return 0
  done
  [ -n "$(find "$root/pom.xml" "$root"/{crds,operator,runtime,testkit,quickstart} \
    \( -path '*/src/main/*' -o -name pom.xml \) -newer "$jar" -print -quit)" ]
}
if stale; then
  echo "quickstart: building; the first time this downloads the servers and takes some minutes"
  log=$root/quickstart/target/build.log
  mkdir -p "$root/quickstart/target"
  (cd "$root" && exec mvn -B -DskipTests -pl "quickstart$(printf ',runtime/%s' "${roles[@]}")" -am package) 2>&1 </dev/null | tee "$log" |
    sed -un -e 's/^\[INFO\] Building \(.*[^]]\) *\[\([0-9]*\)\/\([0-9]*\)\]$/  \2 of \3: \1/p' -e 's/^\[ERROR\].*/&/p' ||
    { echo "quickstart: the build failed, see $log" >&2; exit 1; }
  touch "$jar"
fi
[ -t 1 ] && set -- --terminal "$@"
exec java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" --repository "$root" "$@"

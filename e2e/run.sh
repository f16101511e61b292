#!/bin/bash
# Runs the whole product on a cluster: builds the images, brings them there, and runs the end-to-end tests.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat << 'U'
usage: e2e/run.sh [option...]

Runs the end-to-end tests on a cluster that may be any (kind, a real one): builds the images, brings them to the cluster, installs the
chart, starts Kafka and Cassandra as pods, applies examples/ and checks what arrives. Everything is put into a namespace of its own and
removed at the end, the CustomResourceDefinitions too if they were not there before. Needs Java 17, Maven, kubectl and helm; about 3 GiB of
memory in the cluster.

How the images get there, one of:
  --load-image COMMAND    a command that loads an image archive into the cluster; the path of the archive is put behind it, for example
                          --load-image 'kind load image-archive'
  --registry HOST/PATH    a registry to push to, from which the cluster pulls; log in with `docker login` before
  --no-build              they are there already; name them with --image-registry and --image-tag

Where:
  --kubeconfig FILE       default: KUBECONFIG, else ~/.kube/config
  --namespace NAME        a namespace that does not exist yet (default: e2e- and some letters)
  --helm PATH             the helm program (default: helm)
  --kubectl PATH          the kubectl program (default: kubectl)

What:
  --image-base IMAGE      the JRE 17 image that ours are built on, in Jib's notation (default: the one in pom.xml)
  --image-registry NAME   what the names of the images begin with (default: localhost/e2e; with --registry: that)
  --image-tag TAG         (default: the namespace)
  --test NAME             only this test class, or CLASS#METHOD
  --keep                  leave everything in the cluster at the end
  -h, --help              this text

MVN names the Maven command (default: mvn). When a test fails, objects, events and logs lie in e2e/target/cluster/TEST.
U
}

wrong() { echo "e2e/run.sh: $*; see e2e/run.sh --help" >&2; exit 2; }
note() { printf '%s  %s\n' "$(date -u +%H:%M:%S)" "$*"; }

load='' push='' build=yes namespace='' helm=helm kubectl=kubectl base='' registry='' tag='' test='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --no-build) build=; shift; continue ;;
    --keep) keep=yes; shift; continue ;;
    --load-image | --registry | --kubeconfig | --namespace | --helm | --kubectl | --image-base | --image-registry | --image-tag | --test) ;;
    *) wrong "no such option: $1" ;;
  esac
  [ $# -ge 2 ] || wrong "$1 needs a value"
  case $1 in
    --load-image) load=$2 ;;
    --registry) push=$2 ;;
    --kubeconfig) export KUBECONFIG=$2 ;;
    --namespace) namespace=$2 ;;
    --helm) helm=$2 ;;
    --kubectl) kubectl=$2 ;;
    --image-base) base=$2 ;;
    --image-registry) registry=$2 ;;
    --image-tag) tag=$2 ;;
    --test) test=$2 ;;
  esac
  shift 2
done
[ -z "$build" ] || [ -n "$load$push" ] || wrong 'say how the images get to the cluster: --load-image, --registry or --no-build'
[ -z "$load" ] || [ -z "$push" ] || wrong '--load-image and --registry are two ways; choose one'
[ -n "$build" ] || { [ -n "$registry" ] && [ -n "$tag" ]; } || wrong '--no-build needs --image-registry and --image-tag'
command -v "$helm" > /dev/null || wrong "there is no helm at \"$helm\"; install it or name it with --helm"
command -v "$kubectl" > /dev/null || wrong "there is no kubectl at \"$kubectl\"; install it or name it with --kubectl"
"$kubectl" version --request-timeout=20s > /dev/null 2>&1 || wrong 'the cluster does not answer; name another with --kubeconfig'

mvn=${MVN:-mvn}
namespace=${namespace:-e2e-$(LC_ALL=C tr -dc 'a-z0-9' < /dev/urandom | head -c 6 || true)}
registry=${registry:-${push:-localhost/e2e}}
tag=${tag:-$namespace}
"$kubectl" get namespace "$namespace" > /dev/null 2>&1 && wrong "the namespace \"$namespace\" exists; name another with --namespace"

images=(operator/target/cassandra-kafka-operator.tar runtime/sink/target/cassandra-kafka-sink.tar
  testkit/server-kafka/target/e2e-kafka.tar testkit/server-cassandra/target/e2e-cassandra.tar)
quick=(-q -Dmaven.test.skip=true -Dspotless.check.skip -Denforcer.skip -Djacoco.skip)

if [ -n "$build" ]; then
  note 'building the images'
  $mvn -B -Pimages "${quick[@]}" ${base:+"-Dimage.base=$base"} "-Dimage.registry=$registry" "-Dimage.tag=$tag" \
    ${push:+-Dimage.goal=build} -pl operator,runtime/sink,testkit/server-kafka,testkit/server-cassandra -am package
  if [ -n "$load" ]; then
    for image in "${images[@]}"; do
      note "loading $(basename "$image" .tar)"
      $load "$PWD/$image"
    done
  fi
fi

# What the tests could not remove themselves, because they were ended.
crds=cassandrasinks.cassandra-kafka.dev
had_crds=$("$kubectl" get crd "$crds" --ignore-not-found -o name)
cleanup() {
  [ -z "$keep" ] || { note "kept: namespaces $namespace and $namespace-operator"; return 0; }
  note 'removing what is left'
  "$kubectl" delete cassandrasinks --all -n "$namespace" --ignore-not-found --timeout=60s > /dev/null 2>&1 || true
  "$helm" uninstall "$namespace" --namespace "$namespace-operator" --ignore-not-found --wait > /dev/null 2>&1 || true
  "$kubectl" delete namespace "$namespace" "$namespace-operator" --ignore-not-found --timeout=120s > /dev/null || true
  [ -n "$had_crds" ] || "$kubectl" delete crd "$crds" --ignore-not-found > /dev/null || true
}
trap cleanup EXIT
trap 'exit 143' TERM INT HUP

note "testing in namespace $namespace"
$mvn -B -pl e2e -am verify -Dspotless.check.skip -Denforcer.skip -Djacoco.skip \
  -Dit.test="${test:-dev.cassandrakafka.e2e.*E2eIT}" -Dtest=NoUnitTests -Dsurefire.failIfNoSpecifiedTests=false \
  -Dfailsafe.failIfNoSpecifiedTests=false "-De2e.namespace=$namespace" "-De2e.image.registry=$registry" "-De2e.image.tag=$tag" \
  "-De2e.pull.policy=$([ -n "$push" ] && echo Always || echo IfNotPresent)" "-De2e.helm=$helm" "-De2e.kubectl=$kubectl"

#!/usr/bin/env bash
# Tries a real kubectl on the API server of a running quickstart: get, apply, describe, wait, edit, scale, delete.
# Starts the quickstart itself, in a folder of its own, and ends it. Exit code 0 if everything did what it should.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${1:-}" = --help ]; then
  sed -n '2,3s/^# //p' "${BASH_SOURCE[0]}"
  exit 0
fi
command -v kubectl >/dev/null || { echo "kubectl-check: kubectl is not on the PATH" >&2; exit 2; }
folder=$(mktemp -d)
"$here/run.sh" --dir "$folder/run" > "$folder/out" 2>&1 </dev/null &
quickstart=$!
finish() {
  code=$?
  kill "$quickstart" 2>/dev/null && wait "$quickstart" 2>/dev/null || true
  if [ "$code" -ne 0 ]; then tail -n 30 "$folder/out" "$folder"/run/*.log >&2 || true; fi
  rm -rf "$folder"
}
trap finish EXIT

until grep -q 'Ctrl-C ends all of it' "$folder/out"; do
  kill -0 "$quickstart" 2>/dev/null || { echo "kubectl-check: the quickstart ended" >&2; exit 1; }
  sleep 1
done
export KUBECONFIG=$folder/run/kubeconfig
passed=0
check() { # what, expected text, command...
  local what=$1 expected=$2 output
  shift 2
  if output=$("$@" 2>&1) && grep -qE -- "$expected" <<< "$output"; then
    passed=$((passed + 1)); echo "ok: $what"
  else
    printf 'kubectl-check: %s: expected "%s" from %s, got:\n%s\n' "$what" "$expected" "$*" "$output" >&2; exit 1
  fi
}
manifest=$folder/second.yaml
kubectl get cassandrasink earthquakes -o yaml | sed -e '/^status:/,$d' -e '/^  \(uid\|resourceVersion\|creationTimestamp\|generation\):/d' \
  -e 's/^  name: earthquakes$/  name: second/' > "$manifest"

check "get prints the table" '^earthquakes +True +Running' kubectl get cassandrasinks
check "get knows the short name" 'earthquakes' kubectl get csink -o name
check "get -o wide prints more columns" 'TOPICS|THROUGHPUT' kubectl get csink -o wide
check "get -o jsonpath" '^1707$' kubectl get csink earthquakes -o 'jsonpath={.status.recordsProcessed}'
check "get lists children" 'deployment.apps/earthquakes' kubectl get deployments,pods,configmaps,services -o name
check "apply creates" 'second created' kubectl apply --validate=false -f "$manifest"
check "apply again changes nothing" 'second unchanged' kubectl apply --validate=false -f "$manifest"
check "server-side apply" 'serverside-applied' kubectl apply --validate=false --server-side --force-conflicts -f "$manifest"
check "wait for Ready" 'condition met' kubectl wait --for=condition=Ready cassandrasink/second --timeout=90s
check "describe shows conditions" 'Type: +Ready' kubectl describe cassandrasink second
check "edit changes the spec" 'edited' env EDITOR="sed -i s/replicas:.1/replicas:\ 2/" kubectl edit --validate=false cassandrasink second
check "the edit is there" '^2$' kubectl get csink second -o 'jsonpath={.spec.replicas}'
check "the Deployment follows" 'condition met' kubectl wait --for=jsonpath='{.spec.replicas}'=2 deployment/second-sink --timeout=60s
check "scale through the subresource" 'scaled' kubectl scale cassandrasink second --replicas=1
check "an invalid resource is refused" 'spec.replicas' bash -c '! kubectl patch cassandrasink second --type=merge -p "{\"spec\":{\"replicas\":-1}}"'
check "delete" 'deleted' kubectl delete cassandrasink second --timeout=60s
check "children go with it" '' kubectl wait --for=delete deployment/second-sink --timeout=60s
check "and are gone" 'NotFound' bash -c '! kubectl get deployment second-sink'
echo "$passed checks passed"

# Sourced by the scripts beside it, which stand in this folder: Compose in whichever form this machine has, and waiting for health.
compose=(docker-compose)
if docker compose version >/dev/null 2>&1; then compose=(docker compose); fi
READY_WITHIN=${READY_WITHIN:-300}

# copies SERVICE: ids of its containers, stopped ones too.
copies() { "${compose[@]}" ps -a -q "$1"; }

# ready SERVICE...: waits until every copy is healthy; fails with one line where one is not in time.
ready() {
  local end=$((SECONDS + READY_WITHIN)) service copy
  for service in "$@"; do
    for copy in $(copies "$service"); do
      until [ "$(docker inspect -f '{{.State.Health.Status}}' "$copy")" = healthy ]; do
        [ $SECONDS -lt $end ] || { echo "$service: container $copy is not ready after $READY_WITHIN s." >&2; return 1; }
        sleep 1
      done
    done
  done
}

# What holds data: the service whose container has it, and where it lies there.
data=(postgres:/var/lib/postgresql kafka:/var/lib/kafka/data issue-service:/var/lib/wangge/photos)

# beside SERVICE FOLDER MODE COMMAND...: as root, with the volumes of the service (ro or rw) and the folder at /backup.
beside() {
  local service=$1 folder=$2 mode=$3 command=$4 owner postgres
  shift 4
  owner=$(copies "$service" | head -n 1)
  postgres=$(copies postgres)
  docker run --rm --network none --user 0 --volumes-from "$owner:$mode" -v "$folder:/backup" --entrypoint "$command" \
    "$(docker inspect -f '{{.Config.Image}}' "$postgres")" "$@"
}

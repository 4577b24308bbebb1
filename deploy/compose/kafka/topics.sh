#!/usr/bin/env bash
# Makes the topics that are missing; those that are there stay as they are.
# Environment: KAFKA_SERVERS, PARTITIONS, REPLICAS. deploy/local's Topics says the same for one machine.
set -euo pipefail
topics() { /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_SERVERS" "$@"; }

states=(grids postings)
facts=(issue-reported issue-placed issue-claimed issue-classified issue-returned issue-assigned issue-started issue-resolved
  issue-closed issue-reworked issue-voided issue-reopened)
dead_letters=(personnel-service-dead-letters issue-service-dead-letters notification-service-dead-letters)

there=$(topics --list)
is_there() { grep -qxF "$1" <<<"$there"; }

# make PARTITIONS CLEANUP NAME…
make() {
  local partitions=$1 cleanup=$2 name
  shift 2
  for name in "$@"; do
    is_there "$name" || topics --create --if-not-exists --topic "$name" --partitions "$partitions" \
      --replication-factor "$REPLICAS" --config "cleanup.policy=$cleanup"
  done
}
make "$PARTITIONS" compact "${states[@]}"
make "$PARTITIONS" delete "${facts[@]}"
make 1 delete "${dead_letters[@]}"

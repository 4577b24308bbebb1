#!/usr/bin/env bash
# Runs a class of Kafka: kafka-run-class.sh CLASS ARGUMENT... Understands KAFKA_HEAP_OPTS, KAFKA_JVM_PERFORMANCE_OPTS and KAFKA_OPTS.
# shellcheck disable=SC2086  # several options in one variable
exec java ${KAFKA_HEAP_OPTS:--Xmx256m} -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED \
  --sun-misc-unsafe-memory-access=allow -Dlog4j2.configurationFile=${KAFKA_LOG4J_CONFIG:-/etc/kafka/docker/log4j2.yaml} \
  ${KAFKA_JVM_PERFORMANCE_OPTS:-} ${KAFKA_OPTS:-} -cp "/opt/kafka/libs/*" "$@"

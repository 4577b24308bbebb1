# Keycloak built for this project's database and path, so that it starts at once and on a read-only root file system.
ARG BASE=quay.io/keycloak/keycloak:26.7.3
FROM $BASE
ENV KC_DB=postgres KC_HTTP_RELATIVE_PATH=/auth KC_HEALTH_ENABLED=true KC_CACHE=local
RUN /opt/keycloak/bin/kc.sh build
CMD ["start", "--optimized", "--import-realm"]

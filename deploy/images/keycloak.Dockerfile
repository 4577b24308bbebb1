# Keycloak built for this project's database and path, so that it starts at once and on a read-only root file system.
ARG BASE=quay.io/keycloak/keycloak:26.7.3
FROM $BASE AS built
ENV KC_DB=postgres KC_HTTP_RELATIVE_PATH=/auth KC_HEALTH_ENABLED=true KC_CACHE=local
RUN /opt/keycloak/bin/kc.sh build

FROM $BASE
ENV KC_DB=postgres KC_HTTP_RELATIVE_PATH=/auth KC_HEALTH_ENABLED=true KC_CACHE=local
COPY --from=built --chown=1000:0 /opt/keycloak/lib/quarkus /opt/keycloak/lib/quarkus
CMD ["start", "--optimized", "--import-realm"]

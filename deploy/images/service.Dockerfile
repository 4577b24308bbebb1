# One image per service, from what deploy/images/build-services lays out: docker build --build-arg SERVICE=grid-service …
# BASE is any image with a Java 25 runtime, bash and useradd.
ARG BASE=eclipse-temurin:25-jre
FROM $BASE
RUN useradd --system --uid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin wangge \
    && install -d -o wangge -g wangge /var/lib/wangge/photos
WORKDIR /app

# From what changes seldom to what changes with each commit.
COPY healthy java.options ./
COPY dependencies ./
COPY application ./

ARG SERVICE
ARG VERSION
ARG REVISION
LABEL org.opencontainers.image.title="Wangge $SERVICE" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION" \
      org.opencontainers.image.licenses="Apache-2.0"
ENV QUARKUS_HTTP_PORT=8080 WANGGE_PHOTOS_DIRECTORY=/var/lib/wangge/photos
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=180s --retries=3 CMD ["/app/healthy"]
# Without a shell in between, SIGTERM reaches the JVM.
ENTRYPOINT ["java", "@/app/java.options", "-jar", "/app/quarkus-run.jar"]

package org.wangge.issue.together;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.embedded.PostgresServer;

/** A server that can be spoken to over TLS, which the samples for Kubernetes require. */
class PoolAddressTlsTest {

    private static final Vertx VERTX = Vertx.vertx();

    @TempDir
    static Path directory;

    private static SelfSigned servers;
    private static PostgresServer server;

    @BeforeAll
    static void begin() {
        servers = SelfSigned.in(directory);
        server = PostgresServer.builder()
                .setting("ssl", "on")
                .setting("ssl_cert_file", servers.certificate().toString())
                .setting("ssl_key_file", servers.key().toString())
                .build()
                .start();
        server.createDatabase("issue", "issue", "secret");
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
        done(VERTX.close());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?sslmode=prefer", "?sslmode=require"})
    void it_is_spoken_to_in_secret(String said) throws Exception {
        assertTrue(isSecret(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void a_certificate_that_somebody_vouches_for_is_taken(String mode) throws Exception {
        assertTrue(isSecret("?sslmode=" + mode + "&sslrootcert=" + servers.certificate()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify-ca", "verify-full"})
    void a_certificate_that_nobody_vouches_for_is_refused(String mode) throws Exception {
        Path other =
                SelfSigned.in(Files.createTempDirectory(directory, "other")).certificate();
        assertThrows(ExecutionException.class, () -> isSecret("?sslmode=" + mode + "&sslrootcert=" + other));
    }

    @Test
    void a_certificate_for_another_host_is_refused_in_full() throws Exception {
        String root = "&sslrootcert=" + servers.certificate();
        String elsewhere = server.jdbcUrl("issue").replace("localhost", "127.0.0.1");
        assertTrue(isSecretAt(elsewhere + "?sslmode=verify-ca" + root));
        assertThrows(ExecutionException.class, () -> isSecretAt(elsewhere + "?sslmode=verify-full" + root));
    }

    @Test
    void nothing_is_secret_where_it_is_not_to_be() throws Exception {
        assertFalse(isSecret("?sslmode=disable"));
    }

    private static boolean isSecret(String said) throws Exception {
        return isSecretAt(server.jdbcUrl("issue") + said);
    }

    private static boolean isSecretAt(String url) throws Exception {
        PgConnection connection = done(PgConnection.connect(
                VERTX,
                PoolAddress.of(new AgroalConnectionFactoryConfigurationSupplier()
                        .jdbcUrl(url)
                        .principal(new NamePrincipal("issue"))
                        .credential(new SimplePassword("secret"))
                        .get())));
        boolean answer = done(connection
                        .query("select ssl from pg_stat_ssl where pid = pg_backend_pid()")
                        .execute())
                .iterator()
                .next()
                .getBoolean(0);
        done(connection.close());
        return answer;
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }
}

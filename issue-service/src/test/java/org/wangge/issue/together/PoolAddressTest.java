package org.wangge.issue.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolAddressTest {

    @Test
    void it_is_where_the_pool_goes() throws Exception {
        PgConnectOptions options =
                PoolAddress.of(pool("jdbc:postgresql://database-rw:5433/issue?ApplicationName=issues")
                        .jdbcProperty("options", "-c lock_timeout=5s")
                        .jdbcProperty("tcpKeepAlive", "true")
                        .jdbcProperty("loginTimeout", "4")
                        .get());
        assertEquals(
                List.of("database-rw", 5433, "issue", "issue", "secret"),
                List.of(
                        options.getHost(),
                        options.getPort(),
                        options.getDatabase(),
                        options.getUser(),
                        options.getPassword()));
        assertEquals("-c lock_timeout=5s", options.getProperties().get("options"));
        assertEquals("issues", options.getProperties().get("application_name"));
        assertTrue(options.isTcpKeepAlive());
    }

    @Test
    void the_url_may_say_who_asks() throws Exception {
        PgConnectOptions options = PoolAddress.of(new AgroalConnectionFactoryConfigurationSupplier()
                .jdbcUrl("jdbc:postgresql://database/issue?user=asker&password=hidden")
                .get());
        assertEquals("vertx-pg-client", options.getProperties().get("application_name"));
        assertEquals("asker", options.getUser());
        assertEquals("hidden", options.getPassword());
        assertEquals(5432, options.getPort());
    }

    @ParameterizedTest
    @CsvSource({"'', PREFER", "disable, DISABLE", "allow, ALLOW", "require, REQUIRE"})
    void any_certificate_is_trusted_where_the_driver_does(String said, SslMode mode) throws Exception {
        PgConnectOptions options =
                PoolAddress.of(pool("jdbc:postgresql://database/issue" + (said.isEmpty() ? "" : "?sslmode=" + said))
                        .get());
        assertEquals(mode, options.getSslMode());
        assertTrue(options.isTrustAll());
    }

    @ParameterizedTest
    @CsvSource({"verify-ca, VERIFY_CA, ''", "verify-full, VERIFY_FULL, HTTPS"})
    void a_certificate_is_verified_where_the_driver_does(String said, SslMode mode, String host) throws Exception {
        PgConnectOptions options =
                PoolAddress.of(pool("jdbc:postgresql://database/issue?sslrootcert=/certs/root.pem&sslmode=" + said)
                        .get());
        assertEquals(mode, options.getSslMode());
        assertEquals(host, options.getHostnameVerificationAlgorithm());
        assertEquals(List.of("/certs/root.pem"), ((PemTrustOptions) options.getTrustOptions()).getCertPaths());
    }

    @ParameterizedTest
    @CsvSource({
        "'jdbc:postgresql://one,two/issue', no second host",
        "jdbc:postgresql://database/issue?targetServerType=primary, targetServerType",
        "jdbc:postgresql://database/issue?sslmode=verify-full, sslrootcert",
        "jdbc:postgresql://database/issue?sslmode=always, sslmode always",
        "jdbc:postgresql://database/issue?sslcert=/certs/own.pem&sslkey=/certs/own.pk8, 'sslcert, sslkey'",
        "jdbc:other://database/issue, the URL"
    })
    void what_the_client_does_not_know_is_left_to_the_pool(String url, String why) {
        String said = assertThrows(
                        PoolAddress.NotUnderstood.class,
                        () -> PoolAddress.of(pool(url).get()))
                .toString();
        assertTrue(said.contains(why), said);
    }

    @Test
    void who_has_no_password_is_left_to_the_pool() {
        assertThrows(
                PoolAddress.NotUnderstood.class,
                () -> PoolAddress.of(new AgroalConnectionFactoryConfigurationSupplier()
                        .jdbcUrl("jdbc:postgresql://database/issue")
                        .principal(new NamePrincipal("issue"))
                        .get()));
        assertThrows(
                PoolAddress.NotUnderstood.class,
                () -> PoolAddress.of(new AgroalConnectionFactoryConfigurationSupplier()
                        .jdbcUrl("jdbc:postgresql://database/issue")
                        .principal(new NamePrincipal("issue"))
                        .credential(new Object())
                        .get()));
    }

    private static AgroalConnectionFactoryConfigurationSupplier pool(String url) {
        return new AgroalConnectionFactoryConfigurationSupplier()
                .jdbcUrl(url)
                .principal(new NamePrincipal("issue"))
                .credential(new SimplePassword("secret"));
    }
}

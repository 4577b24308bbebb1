package org.wangge.issue.together;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.SimplePassword;
import io.micrometer.core.instrument.config.MeterFilter;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Where the JDBC pool's connections go, who they are for and how they are secured, in the words of Vert.x's client. */
final class PoolAddress {

    /** What the client does as the driver does, or has limits of its own for. */
    private static final Set<PGProperty> UNDERSTOOD = Set.of(
            PGProperty.PG_HOST,
            PGProperty.PG_PORT,
            PGProperty.PG_DBNAME,
            PGProperty.USER,
            PGProperty.PASSWORD,
            PGProperty.SSL_MODE,
            PGProperty.SSL_ROOT_CERT,
            PGProperty.OPTIONS,
            PGProperty.APPLICATION_NAME,
            PGProperty.TCP_KEEP_ALIVE,
            PGProperty.LOGIN_TIMEOUT,
            PGProperty.CONNECT_TIMEOUT,
            PGProperty.SOCKET_TIMEOUT);

    private static final String METERS = "event.loop.connection";

    private PoolAddress() {}

    /** They would tell of the first connection alone, whatever became of it (Quarkus 3.33). */
    @Produces
    @Singleton
    static MeterFilter noMeters() {
        return MeterFilter.denyNameStartsWith(METERS);
    }

    /** The pool says something that the client would not do, or would do otherwise. */
    static final class NotUnderstood extends Exception {

        NotUnderstood(String what) {
            super(what);
        }
    }

    static PgConnectOptions of(AgroalConnectionFactoryConfiguration pool) throws NotUnderstood {
        Properties properties = Driver.parseURL(pool.jdbcUrl(), pool.jdbcProperties());
        if (properties == null) {
            throw new NotUnderstood("the driver cannot read the URL");
        }
        Set<String> others = new TreeSet<>(properties.stringPropertyNames());
        UNDERSTOOD.forEach(property -> others.remove(property.getName()));
        if (!others.isEmpty()) {
            throw new NotUnderstood("their client does not know " + String.join(", ", others));
        }
        PgConnectOptions options = new PgConnectOptions()
                .setHost(host(properties))
                .setPort(Integer.parseInt(said(PGProperty.PG_PORT, properties)))
                .setDatabase(said(PGProperty.PG_DBNAME, properties))
                .setUser(
                        pool.principal() == null
                                ? said(PGProperty.USER, properties)
                                : pool.principal().getName())
                .setPassword(password(pool, properties));
        options.setTcpKeepAlive(true);
        sayAtStart(options, "options", PGProperty.OPTIONS, properties);
        sayAtStart(options, "application_name", PGProperty.APPLICATION_NAME, properties);
        secure(options, properties);
        // A statement is asked for many requests: it is in the trace of none, and the client's own meters are not kept.
        options.setTracingPolicy(TracingPolicy.IGNORE);
        options.setMetricsName(METERS);
        return options;
    }

    private static String host(Properties properties) throws NotUnderstood {
        String host = said(PGProperty.PG_HOST, properties);
        if (host.contains(",")) {
            throw new NotUnderstood("their client knows no second host");
        }
        return host;
    }

    private static String password(AgroalConnectionFactoryConfiguration pool, Properties properties)
            throws NotUnderstood {
        Collection<Object> credentials = pool.credentials();
        if (credentials.isEmpty()) {
            return said(PGProperty.PASSWORD, properties);
        }
        if (credentials.size() == 1 && credentials.iterator().next() instanceof SimplePassword password) {
            return password.getWord();
        }
        throw new NotUnderstood("their client has to have a password");
    }

    private static void sayAtStart(
            PgConnectOptions options, String parameter, PGProperty property, Properties properties) {
        String value = property.getOrNull(properties);
        if (value != null) {
            options.addProperty(parameter, value);
        }
    }

    /** Below {@code verify-ca} the driver trusts any certificate, and so does the client. */
    private static void secure(PgConnectOptions options, Properties properties) throws NotUnderstood {
        SslMode mode = sslMode(properties);
        options.setSslMode(mode);
        if (mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL) {
            options.setPemTrustOptions(new PemTrustOptions().addCertPath(said(PGProperty.SSL_ROOT_CERT, properties)));
            options.setHostnameVerificationAlgorithm(mode == SslMode.VERIFY_FULL ? "HTTPS" : "");
        } else {
            options.setTrustAll(true);
        }
    }

    private static SslMode sslMode(Properties properties) throws NotUnderstood {
        String mode = PGProperty.SSL_MODE.getOrDefault(properties);
        try {
            return mode == null ? SslMode.PREFER : SslMode.of(mode);
        } catch (IllegalArgumentException unknown) {
            throw new NotUnderstood("their client does not know sslmode " + mode);
        }
    }

    private static String said(PGProperty property, Properties properties) throws NotUnderstood {
        String value = property.getOrDefault(properties);
        if (value == null) {
            throw new NotUnderstood(property.getName() + " is not said");
        }
        return value;
    }
}

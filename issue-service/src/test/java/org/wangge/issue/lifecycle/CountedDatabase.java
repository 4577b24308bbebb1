package org.wangge.issue.lifecycle;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wangge.testing.wire.DatabaseProxy;

/**
 * Lets the service reach PostgreSQL through a proxy that counts round trips, which the test's field of this type gets, and
 * do nothing but what it is asked.
 */
public final class CountedDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable DatabaseProxy proxy;

    @Override
    public Map<String, String> start() {
        String database = System.getProperty("WANGGE_DB_URL");
        try {
            DatabaseProxy before = DatabaseProxy.before(database);
            proxy = before;
            return Map.of("quarkus.datasource.jdbc.url", before.through(database), "wangge.outbox.enabled", "false");
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(proxy, new TestInjector.MatchesType(DatabaseProxy.class));
    }

    @Override
    public void stop() {
        if (proxy == null) {
            return;
        }
        try {
            proxy.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

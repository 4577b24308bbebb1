package org.wangge.notification.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalConnectionFactoryConfigurationSupplier;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wangge.kit.json.OwnJson;
import org.wangge.notification.Database;
import org.wangge.notification.Happening;
import org.wangge.testing.wire.DatabaseProxy;

/** Telling waits for PostgreSQL once, commit and all. */
@QuarkusTest
class TellingsTest {

    /** More than the driver needs to have the statement prepared. */
    private static final int BATCHES = 10;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Inject
    OwnJson json;

    @Inject
    ObjectMapper mapper;

    @Inject
    AgroalDataSource pool;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "200, 1", "200, 5"})
    void a_batch_makes_one_round_trip_however_large_and_one_when_repeated(int events, int recipients) throws Exception {
        List<List<Telling>> batches = Stream.generate(() ->
                        Stream.generate(() -> telling(recipients)).limit(events).toList())
                .limit(BATCHES)
                .toList();
        AgroalConnectionFactoryConfiguration usual =
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        try (DatabaseProxy proxy = DatabaseProxy.before(usual.jdbcUrl());
                AgroalDataSource oneConnection = oneConnection(usual, proxy)) {
            Tellings tellings = new Tellings(oneConnection, clock, json);
            assertEquals(1, cheapest(batches, proxy, tellings));
            assertEquals(1, cheapest(batches, proxy, tellings));
        }
        UUID last = batches.get(BATCHES - 1).get(events - 1).event();
        assertEquals(recipients, database.number("select count(*) from notification where event = '" + last + "'"));
    }

    private static long cheapest(List<? extends Collection<Telling>> batches, DatabaseProxy proxy, Tellings tellings) {
        return batches.stream()
                .mapToLong(batch -> {
                    long before = proxy.roundTrips();
                    tellings.enter(batch);
                    return proxy.roundTrips() - before;
                })
                .min()
                .orElseThrow();
    }

    private static AgroalDataSource oneConnection(AgroalConnectionFactoryConfiguration usual, DatabaseProxy proxy)
            throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(only -> only.maxSize(1)
                        .connectionFactoryConfiguration(new AgroalConnectionFactoryConfigurationSupplier(usual)
                                .jdbcUrl(proxy.through(usual.jdbcUrl())))));
    }

    private Telling telling(int supervisors) {
        return Happening.of("issue-reopened")
                .supervisors(IntStream.range(0, supervisors)
                        .mapToObj(i -> "supervisor-" + i)
                        .toList())
                .telling(mapper);
    }
}

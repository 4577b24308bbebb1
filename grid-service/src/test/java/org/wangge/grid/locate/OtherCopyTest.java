package org.wangge.grid.locate;

import static org.hamcrest.Matchers.equalTo;
import static org.wangge.grid.Office.as;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.wangge.grid.Office;

/** What another copy of the service commits, this one locates soon after. */
@QuarkusTest
@TestProfile(OtherCopyTest.Refreshing.class)
class OtherCopyTest {

    public static class Refreshing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("wangge.grid.locate.refresh-every", "0.2s");
        }
    }

    @Inject
    AgroalDataSource database;

    @Test
    void a_tree_changed_elsewhere_is_read_again() throws SQLException {
        Office office = Office.founded();
        UUID west = office.child(office.id, 2, "-01", office.ground.box(0, 0, 50, 100));
        located(office, 2);
        run("update grid_revision set until = since + interval '1 s' where grid = '" + west + "'");
        run("update office_tree set edition = edition + 1 where office = '" + office.id + "'");
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> located(office, 1));
    }

    private static void located(Office office, int depth) {
        as("resident1", "resident")
                .queryParam("point", office.ground.point(5, 5))
                .get("/v1/locations")
                .then()
                .statusCode(200)
                .body("path.size()", equalTo(depth));
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

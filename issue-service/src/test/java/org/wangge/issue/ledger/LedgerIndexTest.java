package org.wangge.issue.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;

/** With many issues stored, a page of a ledger is read off an index and not out of the table. */
@QuarkusTest
class LedgerIndexTest {

    private static final int MANY = 20_000;

    @Test
    void a_page_of_a_subtree_of_ones_own_and_of_everything_is_read_by_index() throws Exception {
        SampleOffice.open();
        UUID office = SampleOffice.FAR_OFFICE;
        Rows.change("""
                insert into issue (id, office, number, version, state, description, grid, reporter, reported_at)
                select gen_random_uuid(), ?, 'many-' || n, 1, 'REPORTED', 'one of many', ?, 'somebody-' || n,
                       now() - n * interval '1 minute'
                from generate_series(1, ?) n""", office, office, MANY);
        Rows.change("analyze issue");
        try {
            long before = scans("seq_scan");
            Desk keeper = Desk.by("keeper", "administrator");
            for (String list : new String[] {"?grid=" + office, "", "?reporter=me"}) {
                long indexed = scans("idx_scan");
                keeper.get("/v1/issues" + list).then().statusCode(200);
                await().atMost(Duration.ofSeconds(30)).until(() -> scans("idx_scan") > indexed);
            }
            assertEquals(before, scans("seq_scan"));
        } finally {
            Rows.change("delete from issue where number like 'many-%'");
        }
    }

    private static long scans(String kind) {
        return Rows.number("select " + kind + " from pg_stat_user_tables where relname = 'issue'");
    }
}

package org.wangge.load.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void a_line_has_both_sides_the_ratio_with_its_spread_and_whether_it_is_enough() throws Exception {
        Pairs pairs = Pairs.measure(1, () -> Reading.of(1234.4), () -> Reading.of(4000));
        String table = Table.of(List.of(
                Result.ratio("reports", "reports/s", pairs, Reach.atLeast(0.5), "16 callers"),
                Result.alone("claim", "round trips", Spread.of(3, 2, 3), Reach.atMost(3)),
                Result.alone("claim", "bytes of WAL", Spread.of(3768), Reach.NONE)
                        .flawed("the relay was on")));
        assertEquals("""
                | figure | unit | ours | theirs | ratio | reach | reached |
                |---|---|---|---|---|---|---|
                | reports | reports/s | 1,234 | 4,000 | 0.309 | ≥ 0.500 | **no** |
                | claim | round trips | 3 (2 … 3) | – | – | ≤ 3 | yes |
                | claim | bytes of WAL | 3,768 | – | – | – | – |

                - reports: 16 callers
                - **claim**: the relay was on
                """, table);
    }
}

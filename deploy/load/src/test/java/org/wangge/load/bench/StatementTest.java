package org.wangge.load.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final String LOG = """
            @812@LOG:  execute <unnamed>: BEGIN
            @812@LOG:  execute S_3: insert into issue (id, description, grid)
            \tvalues ($1, $2, $3)
            @812@DETAIL:  Parameters: $1 = '0190aa', $2 = 'It''s $9 = ''broken''
            \tand dark', $3 = NULL
            @44@LOG:  checkpoint complete: wrote 3 buffers
            @812@LOG:  statement: select 'one'
            @812@LOG:  execute S_1: COMMIT
            """;

    @Test
    void statements_come_out_of_the_log_in_order_with_their_parameters() {
        assertEquals(
                List.of(
                        new Statement("BEGIN", List.of()),
                        new Statement(
                                "insert into issue (id, description, grid)\nvalues ($1, $2, $3)",
                                Arrays.asList("0190aa", "It's $9 = 'broken'\nand dark", null)),
                        new Statement("select 'one'", List.of()),
                        new Statement("COMMIT", List.of())),
                Statement.in(LogLine.of(LOG)));
    }
}

package org.wangge.load.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PgbenchScriptTest {

    private static final String FIRST = "01900000-0000-7000-8000-000000000001";
    private static final String SECOND = "01900000-0000-7000-8000-000000000002";
    private static final String OFFICE = "01900000-0000-7000-8000-00000000000f";

    @Test
    void what_differs_between_two_times_is_made_anew_and_the_rest_sent_as_it_was() {
        PgbenchScript script =
                PgbenchScript.of(deed(FIRST, "2026-000001"), deed(SECOND, "2026-000002"), PgbenchScriptTest::types);
        assertEquals("""
                \\set n :n + 1
                \\set u 1000000000000000 + :run * 10000000 + :n
                \\set id0 7000000000000000 + :client_id
                \\startpipeline
                BEGIN;
                insert into issue values (cast(:u::text || :id0::text as uuid), cast(:p1x1 as uuid), %2$s, cast(null as int));
                \\endpipeline
                insert into line values (cast(replace(replace(:p2x0::text, '%1$s', (:u::text || :id0::text)::uuid::text)::text, '2026-000001', :u::text || '-' || :client_id::text) as jsonb));
                COMMIT;
                """.formatted(FIRST, "cast(:u::text || '-' || :client_id::text as text)"), script.text());
        assertEquals(OFFICE, script.variables(3).get("p1x1"));
        assertEquals(
                "{\"issue\":\"" + FIRST + "\",\"number\":\"2026-000001\"}",
                script.variables(3).get("p2x0"));
        assertEquals("3", script.variables(3).get("run"));
    }

    @Test
    void a_deed_that_sends_other_statements_each_time_cannot_be_repeated() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> PgbenchScript.of(
                        deed(FIRST, "2026-000001"),
                        deed(SECOND, "2026-000002").subList(0, 2),
                        PgbenchScriptTest::types));
        assertTrue(refused.toString().contains("differ"), refused::toString);
    }

    private static List<String> types(String sql) {
        return sql.contains("into issue") ? List.of("uuid", "uuid", "text", "int") : List.of("jsonb");
    }

    private static List<Statement> deed(String issue, String number) {
        return List.of(
                new Statement("BEGIN", List.of()),
                new Statement("insert into issue values ($1, $2, $3, $4)", Arrays.asList(issue, OFFICE, number, null)),
                new Statement(
                        "insert into line values ($1)",
                        List.of("{\"issue\":\"" + issue + "\",\"number\":\"" + number + "\"}")),
                new Statement("COMMIT", List.of()));
    }
}

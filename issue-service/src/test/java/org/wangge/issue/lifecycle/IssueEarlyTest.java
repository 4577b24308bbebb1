package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Answer;

/** An issue is answered early as its resource would answer it. */
@QuarkusTest
class IssueEarlyTest {

    @Test
    void who_reads_an_issue_is_answered_as_by_its_resource() {
        SampleOffice.open();
        Desk resident = Desk.by("resident1", "resident");
        UUID issue = resident.report(SampleOffice.IN_MARKET);
        String tag = resident.get("/v1/issues/" + issue).header("ETag");
        assertAnsweredAlike(200, resident, issue, Map.of());
        assertAnsweredAlike(200, resident, issue, Map.of("If-None-Match", "\"1\""));
        assertAnsweredAlike(304, resident, issue, Map.of("If-None-Match", tag));
        Desk stranger = Desk.by("stranger", "resident");
        assertAnsweredAlike(404, stranger, issue, Map.of());
        assertAnsweredAlike(404, stranger, issue, Map.of("If-None-Match", tag));
    }

    /** With {@code If-Match} the resource is asked, which takes any version for {@code *}. */
    private static void assertAnsweredAlike(int status, Desk desk, UUID issue, Map<String, String> headers) {
        String path = "/v1/issues/" + issue;
        Answer early = Answer.of(desk.request().headers(headers).get(path));
        Answer byResource = Answer.of(
                desk.request().headers(headers).header("If-Match", "*").get(path));
        assertEquals(status, early.status());
        assertEquals(byResource, early);
    }
}

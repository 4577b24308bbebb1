package org.wangge.issue.lifecycle;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.issue.Desk;
import org.wangge.issue.Rows;
import org.wangge.issue.SampleOffice;
import org.wangge.testing.Topics;

@QuarkusTest
class ClaimRaceTest {

    private static final int PEOPLE = 50;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @Test
    void of_fifty_who_claim_one_issue_at_once_one_has_it_and_the_others_are_told_who() throws Exception {
        UUID issue = Desk.by("resident1", "resident").report(SampleOffice.IN_MARKET);
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Response> answers = new ArrayList<>();
        try {
            List<Future<Response>> claims = new ArrayList<>();
            for (int i = 1; i <= PEOPLE; i++) {
                Desk deputy = Desk.by("deputy-" + i, "staff");
                claims.add(people.submit(() -> {
                    start.await();
                    return deputy.deed("PUT", issue, "claim", Map.of());
                }));
            }
            for (Future<Response> claim : claims) {
                answers.add(claim.get());
            }
        } finally {
            people.shutdown();
        }

        List<Response> won =
                answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertEquals(1, won.size());
        String holder = won.get(0).path("holder.name");
        List<Response> lost =
                answers.stream().filter(answer -> answer.statusCode() == 409).toList();
        assertEquals(PEOPLE - 1, lost.size());
        for (Response answer : lost) {
            answer.then()
                    .contentType(startsWith("application/problem+json"))
                    .body("type", equalTo("urn:wangge:problem:state-conflict"))
                    .body("state", equalTo("CLAIMED"))
                    .body("holder.name", equalTo(holder));
        }
        assertEquals(2, Rows.entries(issue));
        assertEquals(1, Topics.awaitKey("issue-claimed", issue, 1).size());
    }

    @Test
    void who_claims_again_after_a_lost_answer_is_told_that_it_is_his() {
        UUID issue = Desk.by("resident1", "resident").report(SampleOffice.IN_MARKET);
        Desk deputy = Desk.by("deputy-1", "staff");

        for (int i = 0; i < 3; i++) {
            deputy.deed("PUT", issue, "claim", Map.of())
                    .then()
                    .statusCode(200)
                    .header("ETag", matchesPattern("\"2\\.[0-9a-f]{8}\""));
        }
        assertEquals(2, Rows.entries(issue));
    }
}

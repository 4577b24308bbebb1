package org.wangge.notification.inbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.testing.Statements;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class NotificationResourceTest {

    private final Mailbox mailbox = Mailbox.ofSomebody();

    @Test
    void an_inbox_begins_empty() {
        assertEquals(List.of(), mailbox.all());
        assertEquals(0, mailbox.unread());
    }

    @Test
    void pages_go_from_newest_to_oldest_and_are_not_disturbed_by_what_comes_in() {
        tell(5);
        List<Object> seen = new ArrayList<>();
        Response page = mailbox.caller().queryParam("limit", 2).get("/v1/notifications");
        tell(1, "late");
        mailbox.await(6);
        seen.addAll(page.jsonPath().getList("items.number"));
        page.then().header("Link", containsString("rel=\"next\""));
        while (page.jsonPath().get("next") != null) {
            page = mailbox.caller()
                    .queryParam("limit", 2)
                    .queryParam("after", page.jsonPath().getString("next"))
                    .get("/v1/notifications");
            seen.addAll(page.jsonPath().getList("items.number"));
        }
        assertEquals(5, seen.size());
        assertEquals(5, seen.stream().distinct().count());
    }

    @Test
    void reading_one_leaves_the_others_unread_and_happens_once() {
        List<Map<String, Object>> all = tell(3);
        String id = (String) all.get(1).get("id");
        String first = mailbox.caller()
                .put("/v1/notifications/{id}/read", id)
                .then()
                .statusCode(200)
                .body("readAt", notNullValue())
                .extract()
                .path("readAt");
        mailbox.caller()
                .put("/v1/notifications/{id}/read", id)
                .then()
                .statusCode(200)
                .body("readAt", equalTo(first));
        assertEquals(2, mailbox.unread());
        mailbox.caller()
                .queryParam("unread", true)
                .get("/v1/notifications")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2));
    }

    @Test
    void the_read_marker_reads_everything_up_to_it_and_nothing_after() {
        List<Map<String, Object>> all = tell(5);
        mailbox.caller()
                .body(Map.of("upTo", (Object) all.get(2).get("id")))
                .put("/v1/notifications/read-marker")
                .then()
                .statusCode(200)
                .body("unread", equalTo(2));
        assertEquals(
                all.subList(0, 2).stream().map(n -> n.get("id")).toList(),
                mailbox.caller()
                        .queryParam("unread", true)
                        .get("/v1/notifications")
                        .jsonPath()
                        .getList("items.id"));
    }

    @Test
    void nobody_can_know_of_anothers_notifications() {
        String id = (String) tell(1).get(0).get("id");
        Mailbox other = Mailbox.ofSomebody();
        assertEquals(List.of(), other.all());
        other.caller()
                .put("/v1/notifications/{id}/read", id)
                .then()
                .statusCode(404)
                .contentType(startsWith("application/problem+json"));
        other.caller()
                .body(Map.of("upTo", id))
                .put("/v1/notifications/read-marker")
                .then()
                .statusCode(404);
        assertEquals(1, mailbox.unread());
    }

    @Test
    void speaks_the_language_saved_else_the_one_asked_for_else_chinese() {
        tell(1);
        assertTrue(title("fr").contains("您上报的问题"));
        assertTrue(title("fr, en;q=0.5").contains("Your issue"));
        mailbox.choose(false, "zh-CN").then().statusCode(200);
        assertTrue(title("en").contains("您上报的问题"));
        mailbox.choose(false, "en").then().statusCode(200);
        assertTrue(title("zh-CN").contains("Your issue"));
        mailbox.caller()
                .get("/v1/notifications")
                .then()
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void refuses_what_it_cannot_read() {
        mailbox.caller()
                .queryParam("after", "nonsense")
                .get("/v1/notifications")
                .then()
                .statusCode(400);
        mailbox.caller().queryParam("limit", 0).get("/v1/notifications").then().statusCode(422);
        mailbox.caller()
                .queryParam("limit", 201)
                .get("/v1/notifications")
                .then()
                .statusCode(422);
        mailbox.caller().put("/v1/notifications/nonsense/read").then().statusCode(400);
        mailbox.caller().body("{}").put("/v1/notifications/read-marker").then().statusCode(422);
        mailbox.caller()
                .body("{\"upTo\":7}")
                .put("/v1/notifications/read-marker")
                .then()
                .statusCode(400);
        mailbox.caller()
                .body(Map.of("upTo", UUID.randomUUID()))
                .put("/v1/notifications/read-marker")
                .then()
                .statusCode(404);
    }

    @Test
    void statements_do_not_grow_with_the_inbox() {
        List<Map<String, Object>> all = tell(20);
        assertEquals(2, cheapest(mailbox::all));
        assertEquals(1, cheapest(mailbox::unread));
        assertEquals(
                3,
                cheapest(() -> mailbox.caller()
                        .body(Map.of("upTo", (Object) all.get(0).get("id")))
                        .put("/v1/notifications/read-marker")));
        assertEquals(
                2,
                cheapest(() -> mailbox.caller()
                        .put("/v1/notifications/{id}/read", all.get(0).get("id"))));
    }

    /** The least of several counts: the workers of the service now and then add one of theirs. */
    private static int cheapest(Statements.Work work) {
        return IntStream.range(0, 5).map(i -> Statements.during(work)).min().orElseThrow();
    }

    private String title(String acceptLanguage) {
        return mailbox.caller()
                .header("Accept-Language", acceptLanguage)
                .get("/v1/notifications")
                .jsonPath()
                .getString("items[0].title");
    }

    private List<Map<String, Object>> tell(int events, String... number) {
        int before = mailbox.all().size();
        IntStream.range(0, events)
                .forEach(i -> Happening.of("issue-claimed")
                        .number(number.length == 0 ? "2026-00000" + i : number[0])
                        .reporter(mailbox.account())
                        .send());
        return mailbox.await(before + events);
    }
}

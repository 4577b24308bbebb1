package org.wangge.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.kit.id.Ids;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class DeliveryResourceTest {

    private static RequestSpecification caller(String role) {
        return given().auth().oauth2(Tokens.of("reader", role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "supervisor"})
    void those_who_answer_for_it_may_read_the_log(String role) {
        caller(role).get("/v1/deliveries").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "staff", "service", "integrator"})
    void nobody_else_may(String role) {
        caller(role)
                .get("/v1/deliveries")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:wangge:problem:not-allowed"));
    }

    @Test
    void every_filter_narrows_the_log() {
        Mailbox assignee = Mailbox.ofSomebody();
        UUID person = Ids.next();
        UUID lead = Ids.next();
        Happening assigned = Happening.of("issue-assigned")
                .assignee(assignee.account(), person)
                .leadWithoutAccount(lead)
                .send();
        assignee.await(1);
        log("issue", assigned.issue()).then().body("items.size()", equalTo(4));
        log("recipient", assignee.account()).then().body("items.size()", equalTo(2));
        log("recipient", person).then().body("items.account", everyItem(equalTo(assignee.account())));
        log("recipient", lead)
                .then()
                .body("items.channel", containsInAnyOrder("INBOX", "EMAIL"))
                .body("items.reason", everyItem(equalTo("NO_ACCOUNT")))
                .body("items.status", everyItem(equalTo("SKIPPED")));
        caller("administrator")
                .queryParam("recipient", assignee.account())
                .queryParam("channel", "INBOX")
                .queryParam("status", "SENT")
                .get("/v1/deliveries")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].issue", equalTo(assigned.issue().toString()));
    }

    @Test
    void pages_hold_everything_once() {
        List<String> supervisors = IntStream.range(0, 7)
                .mapToObj(i -> "supervisor-" + UUID.randomUUID())
                .toList();
        Happening reopened =
                Happening.of("issue-reopened").supervisors(supervisors).send();
        new Mailbox(supervisors.get(6)).await(1);
        String after = null;
        int found = 0;
        do {
            RequestSpecification request = caller("administrator")
                    .queryParam("issue", reopened.issue())
                    .queryParam("limit", 4);
            if (after != null) {
                request.queryParam("after", after);
            }
            Response page = request.get("/v1/deliveries");
            found += page.jsonPath().getList("items.id").size();
            after = page.jsonPath().getString("next");
        } while (after != null);
        assertEquals(14, found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issue=1", "channel=PIGEON", "status=LOST", "after=nonsense", "limit=many"})
    void refuses_filters_it_cannot_read(String query) {
        caller("administrator").get("/v1/deliveries?" + query).then().statusCode(400);
    }

    private static Response log(String filter, Object value) {
        return caller("administrator").queryParam(filter, value).get("/v1/deliveries");
    }
}

package org.wangge.personnel;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.wangge.testing.Tokens;

/** What callers do, in a few words each. */
public final class Staff {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private Staff() {}

    public static RequestSpecification as(String account, String... roles) {
        return given().auth().oauth2(Tokens.of(account, roles)).contentType(ContentType.JSON);
    }

    public static RequestSpecification administrator() {
        return as("admin", "administrator");
    }

    public static Map<String, Object> particulars(String occupation) {
        int number = NUMBERS.incrementAndGet();
        Map<String, Object> person = new HashMap<>();
        person.put("number", "P-" + number);
        person.put("name", "试人" + number);
        person.put("occupation", occupation);
        person.put("phone", "1540000" + String.format("%04d", number));
        person.put("email", "p" + number + "@example.org");
        return person;
    }

    public static UUID register(SampleOffice office, String occupation) {
        Map<String, Object> person = particulars(occupation);
        person.put("office", office.id);
        return register(person);
    }

    public static UUID register(Map<String, Object> person) {
        return UUID.fromString(administrator()
                .body(person)
                .post("/v1/people")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public static Map<String, Object> posting(UUID person, UUID grid, String role, String from, String to) {
        Map<String, Object> posting = new HashMap<>();
        posting.put("person", person);
        posting.put("grid", grid);
        posting.put("role", role);
        posting.put("from", from);
        if (to != null) {
            posting.put("to", to);
        }
        return posting;
    }

    public static Response tryToAppoint(Map<String, Object> posting) {
        return administrator().body(posting).post("/v1/postings");
    }

    public static UUID appoint(UUID person, UUID grid, String role) {
        return UUID.fromString(tryToAppoint(posting(person, grid, role, "2014-09-01", null))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}

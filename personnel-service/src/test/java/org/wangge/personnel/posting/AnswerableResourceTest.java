package org.wangge.personnel.posting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.posting;
import static org.wangge.personnel.Staff.register;
import static org.wangge.personnel.Staff.tryToAppoint;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.SampleOffice;

@QuarkusTest
class AnswerableResourceTest {

    @Test
    void the_chain_leads_from_the_grid_to_the_office_and_names_who_is_missing() {
        SampleOffice office = SampleOffice.opened();
        UUID first = register(office, "OFFICE_STAFF");
        UUID second = register(office, "OFFICE_STAFF");
        tryToAppoint(posting(first, office.community, "LEAD", "2014-09-01", "2014-12-31"))
                .then()
                .statusCode(201);
        tryToAppoint(posting(second, office.community, "LEAD", "2015-01-01", null))
                .then()
                .statusCode(201);
        tryToAppoint(posting(first, office.id, "LEAD", "2014-09-01", null))
                .then()
                .statusCode(201);
        administrator()
                .get("/v1/postings/answerable?at=2014-12-31&grid=" + office.market)
                .then()
                .statusCode(200)
                .body("level", contains(4, 3, 2, 1))
                .body("vacant", contains(true, true, false, false))
                .body("[0].lead", nullValue())
                .body("[2].lead.person", equalTo(first.toString()))
                .body("[2].lead.phone", startsWith("154****"))
                .body("[3].grid.code", equalTo(office.code));
        administrator()
                .get("/v1/postings/answerable?at=2015-01-01&grid=" + office.market)
                .then()
                .body("[2].lead.person", equalTo(second.toString()));
        administrator().get("/v1/postings/answerable?grid=" + Ids.next()).then().statusCode(404);
        administrator().get("/v1/postings/answerable").then().statusCode(400);
    }
}

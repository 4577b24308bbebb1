package org.wangge.personnel.contact;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.wangge.personnel.Staff.administrator;
import static org.wangge.personnel.Staff.appoint;
import static org.wangge.personnel.Staff.as;
import static org.wangge.personnel.Staff.register;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.personnel.LinkedAccounts;
import org.wangge.personnel.SampleOffice;
import org.wangge.personnel.Staff;

@QuarkusTest
class ContactResourceTest {

    private static String contactOf(UUID person) {
        return "/v1/people/" + person + "/contact";
    }

    @Test
    void a_contact_is_shown_to_whose_deed_needs_it_and_every_look_is_remembered() {
        SampleOffice office = SampleOffice.opened();
        Map<String, Object> particulars = Staff.particulars("PATROL");
        particulars.put("office", office.id);
        UUID member = register(particulars);
        appoint(member, office.market, "MEMBER");
        UUID deputy = register(office, "COMMUNITY_CADRE");
        appoint(deputy, office.block, "DEPUTY_LEAD");
        String memberAccount = LinkedAccounts.give(member);
        String deputyAccount = LinkedAccounts.give(deputy);

        as(memberAccount)
                .get(contactOf(member))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("phone", equalTo(particulars.get("phone")))
                .body("email", equalTo(particulars.get("email")));
        administrator().get(contactOf(member) + "-accesses").then().body("items", hasSize(0));

        as(deputyAccount).get(contactOf(member)).then().statusCode(200);
        as("notification", "service").get(contactOf(member)).then().statusCode(200);
        administrator().get(contactOf(member)).then().statusCode(200);
        as("some-staff", "staff").get(contactOf(member)).then().statusCode(403);
        as(memberAccount).get(contactOf(deputy)).then().statusCode(403);

        administrator()
                .get(contactOf(member) + "-accesses")
                .then()
                .statusCode(200)
                .body("items.ground", contains("ADMINISTRATOR", "SERVICE", "GRID_LINE"))
                .body("items.account", contains("admin", "notification", deputyAccount));
        as(memberAccount).get(contactOf(member) + "-accesses?limit=2").then().body("items", hasSize(2));
        as(deputyAccount).get(contactOf(member) + "-accesses").then().statusCode(403);
        administrator().get(contactOf(Ids.next())).then().statusCode(404);
        administrator()
                .get(contactOf(member) + "-accesses?after=nonsense")
                .then()
                .statusCode(400);
    }
}

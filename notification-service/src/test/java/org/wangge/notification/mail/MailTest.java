package org.wangge.notification.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.id.Ids;
import org.wangge.notification.Database;
import org.wangge.notification.DeliveryLog;
import org.wangge.notification.Happening;
import org.wangge.notification.Mailbox;
import org.wangge.notification.NeighbourPorts;
import org.wangge.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class MailTest {

    private final MailServer mails = new MailServer();
    private final PersonnelService personnel = new PersonnelService();
    private final Mailbox assignee = Mailbox.ofSomebody();
    private final UUID person = Ids.next();
    private final String address = person + "@example.org";

    @Inject
    Database database;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void bothUp() {
        mails.start();
        personnel.start();
    }

    @AfterEach
    void bothDown() {
        mails.stop();
        personnel.stop();
    }

    @Test
    void who_chose_mail_gets_it_in_their_language_at_the_address_personnel_knows() throws Exception {
        personnel.knows(person, "某人", address);
        assignee.choose(true, "en");
        Happening assigned = assign();
        Map<String, Object> delivery = DeliveryLog.awaitEmail(assigned.issue(), "SENT", null);
        assertEquals(1, delivery.get("attempts"));
        assertEquals(false, delivery.get("possiblyRepeated"));

        MimeMessage mail = onlyMail();
        assertEquals("Issue 2026-000123 was assigned to you", mail.getSubject());
        assertTrue(mail.getContent().toString().contains("Dear 某人,"), mail.getContent()::toString);
        assertEquals("<" + delivery.get("id") + "@notification-service.wangge.org>", mail.getMessageID());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted")[0]);
    }

    @Test
    void a_mail_server_that_was_away_gets_the_mail_when_it_is_back() {
        assigneeWantsMail();
        mails.stop();
        double sent = tries("SENT");
        double pending = tries("PENDING");
        Happening assigned = assign();
        DeliveryLog.awaitEmail(assigned.issue(), "PENDING", "SMTP_UNAVAILABLE");
        assertEquals(1, assignee.await(1).size());
        mails.start();
        Map<String, Object> delivery = DeliveryLog.awaitEmail(assigned.issue(), "SENT", null);
        assertEquals(false, delivery.get("possiblyRepeated"));
        onlyMail();
        assertTrue(tries("PENDING") > pending);
        assertEquals(sent + 1, tries("SENT"));
    }

    @Test
    void a_mail_is_given_up_after_its_attempts() {
        assigneeWantsMail();
        mails.stop();
        Happening assigned = assign();
        assertEquals(
                6,
                DeliveryLog.awaitEmail(assigned.issue(), "FAILED", "SMTP_UNAVAILABLE")
                        .get("attempts"));
    }

    @Test
    void a_refusal_for_now_is_tried_again_and_one_for_good_is_not() throws Exception {
        assigneeWantsMail();
        mails.stop();
        try (ScriptedMailServer server =
                new ScriptedMailServer("RCPT", "450 busy", ScriptedMailServer.HANG_UP, "550 no such mailbox")) {
            Map<String, Object> delivery = DeliveryLog.awaitEmail(assign().issue(), "FAILED", "SMTP_REFUSED");
            assertEquals(3, delivery.get("attempts"));
            assertEquals(false, delivery.get("possiblyRepeated"));
            assertEquals(3, server.timesReached());
        }
    }

    @Test
    void a_mail_is_kept_while_the_server_refuses_its_sender() throws Exception {
        assigneeWantsMail();
        mails.stop();
        try (ScriptedMailServer server = new ScriptedMailServer("MAIL", "530 sign in first", "250 fine")) {
            assertEquals(
                    2, DeliveryLog.awaitEmail(assign().issue(), "SENT", null).get("attempts"));
            assertEquals(2, server.timesReached());
        }
    }

    @Test
    void a_server_that_accepts_connections_and_never_answers_holds_up_no_mail_once_it_does() throws Exception {
        assigneeWantsMail();
        mails.stop();
        Happening assigned;
        try (ScriptedMailServer server =
                new ScriptedMailServer(ScriptedMailServer.GREETING, ScriptedMailServer.SILENCE)) {
            assigned = assign();
            DeliveryLog.awaitEmail(assigned.issue(), "PENDING", "SMTP_UNAVAILABLE");
            await().atMost(Duration.ofSeconds(20)).until(() -> server.timesReached() >= 2);
        }
        mails.start();
        Map<String, Object> delivery = DeliveryLog.awaitEmail(assigned.issue(), "SENT", null);
        assertEquals(false, delivery.get("possiblyRepeated"));
        onlyMail();
    }

    @Test
    void a_mail_whose_server_hung_up_before_saying_yes_may_be_repeated_and_says_so() throws Exception {
        assigneeWantsMail();
        mails.stop();
        try (ScriptedMailServer server =
                new ScriptedMailServer(ScriptedMailServer.END_OF_MAIL, ScriptedMailServer.HANG_UP, "250 taken")) {
            assertEquals(
                    true, DeliveryLog.awaitEmail(assign().issue(), "SENT", null).get("possiblyRepeated"));
            assertEquals(2, server.timesReached());
        }
    }

    @Test
    void personnel_service_is_asked_until_it_answers() {
        assigneeWantsMail();
        personnel.stop();
        Happening assigned = assign();
        DeliveryLog.awaitEmail(assigned.issue(), "PENDING", "CONTACT_UNAVAILABLE");
        personnel.answerWith(503);
        personnel.start();
        await().atMost(Duration.ofSeconds(20)).until(() -> personnel.questionsFor(person) >= 2);
        personnel.answerWith(200);
        assertEquals(1, DeliveryLog.awaitEmail(assigned.issue(), "SENT", null).get("attempts"));
        onlyMail();
    }

    @Test
    void the_log_says_why_no_mail_went_out() {
        assignee.choose(true, "zh-CN");
        DeliveryLog.awaitEmail(assign().issue(), "SKIPPED", "NO_SUCH_PERSON");
        personnel.knows(person, "某人", null);
        DeliveryLog.awaitEmail(assign().issue(), "SKIPPED", "NO_ADDRESS");
        personnel.knows(person, "某人", "somebody at example.org");
        DeliveryLog.awaitEmail(assign().issue(), "SKIPPED", "NO_ADDRESS");
        assignee.choose(false, "zh-CN");
        DeliveryLog.awaitEmail(assign().issue(), "SKIPPED", "NOT_WANTED");
    }

    @Test
    void whoever_turns_mail_off_gets_none_that_was_still_waiting() {
        assigneeWantsMail();
        mails.stop();
        Happening assigned = assign();
        DeliveryLog.awaitEmail(assigned.issue(), "PENDING", "SMTP_UNAVAILABLE");
        assignee.choose(false, "zh-CN");
        mails.start();
        DeliveryLog.awaitEmail(assigned.issue(), "SKIPPED", "NOT_WANTED");
        assertEquals(List.of(), mails.mailsTo(address));
    }

    @Test
    void a_resident_gets_mail_at_the_verified_address_of_the_token() throws Exception {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.withEmail(assignee.account(), address, true, "resident"))
                .contentType("application/json")
                .body("{\"email\":true,\"language\":\"zh-CN\"}")
                .put("/v1/preferences")
                .then()
                .statusCode(200);
        Happening claimed =
                Happening.of("issue-claimed").reporter(assignee.account()).send();
        DeliveryLog.awaitEmail(claimed.issue(), "SENT", null);
        assertEquals("您上报的问题 2026-000123 已被认领", onlyMail().getSubject());
    }

    @Test
    void a_mail_whose_sender_died_before_writing_it_down_goes_out_again_under_the_same_id_and_says_so()
            throws Exception {
        assigneeWantsMail();
        Happening assigned = assign();
        String id =
                (String) DeliveryLog.awaitEmail(assigned.issue(), "SENT", null).get("id");
        // What is left in the table when the process dies between the server's yes and our commit, once the lease ends.
        database.execute("update delivery set status = 'PENDING', settled_at = null, next_try_at = now(),"
                + " in_flight = true where id = '" + id + "'");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> mails.mailsTo(address).size() == 2);
        Map<String, Object> delivery = DeliveryLog.awaitEmail(assigned.issue(), "SENT", null);
        assertEquals(true, delivery.get("possiblyRepeated"));
        List<MimeMessage> both = mails.mailsTo(address);
        assertEquals(both.get(0).getMessageID(), both.get(1).getMessageID());
    }

    @Test
    void a_mail_that_another_copy_is_sending_is_left_to_it() {
        assigneeWantsMail();
        personnel.stop();
        Happening assigned = assign();
        String id = (String) DeliveryLog.awaitEmail(assigned.issue(), "PENDING", "CONTACT_UNAVAILABLE")
                .get("id");
        database.execute("update delivery set tries = tries + 1, in_flight = true,"
                + " next_try_at = now() + interval '4 s' where id = '" + id + "'");
        personnel.start();
        long asked = personnel.questionsFor(person);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(3))
                .until(() -> personnel.questionsFor(person) == asked);
        assertEquals(
                true, DeliveryLog.awaitEmail(assigned.issue(), "SENT", null).get("possiblyRepeated"));
    }

    private void assigneeWantsMail() {
        personnel.knows(person, "某人", address);
        assignee.choose(true, "zh-CN");
    }

    private double tries(String status) {
        return meters.get("wangge.mail.tries").tag("status", status).counter().count();
    }

    private Happening assign() {
        return Happening.of("issue-assigned")
                .assignee(assignee.account(), person)
                .send();
    }

    private MimeMessage onlyMail() {
        List<MimeMessage> mails = this.mails.mailsTo(address);
        assertEquals(1, mails.size());
        return mails.get(0);
    }
}

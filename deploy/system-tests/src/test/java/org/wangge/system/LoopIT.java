package org.wangge.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wangge.system.people.IssueDesk;
import org.wangge.system.people.Mailbox;
import org.wangge.system.people.OpenedOffice;
import org.wangge.system.people.StaffOffice;
import org.wangge.system.people.WorkingOffice;
import org.wangge.system.stack.Stack;

/** The closed loop through the gateway, two copies behind each path. */
@Order(1)
@ExtendWith(OpenedOffice.class)
class LoopIT {

    private static final Duration TOLD_WITHIN = Duration.ofSeconds(60);

    @Test
    void an_issue_goes_round_the_loop_and_everybody_concerned_is_told_once(Stack stack, WorkingOffice at)
            throws Exception {
        var office = at.office();
        var resident = desk(stack, "resident1");
        var reported = resident.report(
                "Garbage piled up beside the market gate", List.of(113.75, 34.75), resident.upload(picture()));
        var issue = reported.getString("id");
        var grid = reported.getString("grid.code");
        var lead = office.leadOf(office.secondLevelOf(grid));
        var handler = office.those(person -> person.postings().stream()
                        .anyMatch(posting -> posting.grid().equals(grid)))
                .get(0);
        var supervisor = office.supervisors().stream()
                .filter(person -> !person.equals(handler))
                .findFirst()
                .orElseThrow();
        var kind = office.kinds().get(0);

        var leading = desk(stack, lead.username());
        leading.claim(issue);
        leading.classify(issue, kind.scheme(), kind.code());
        leading.assign(issue, new StaffOffice(stack.gateway(), "admin", stack.password()).person(handler.number()));
        var handling = desk(stack, handler.username());
        handling.start(issue);
        handling.resolve(issue, "Taken away", handling.upload(picture()));
        desk(stack, supervisor.username()).pass(issue);

        assertEquals("CLOSED", resident.look(issue).getString("state"));
        assertEquals(
                List.of("REPORT", "CLAIM", "CLASSIFY", "ASSIGN", "START", "RESOLVE", "PASS"), leading.ledger(issue));
        told(stack, "resident1", issue, List.of("issue-claimed", "issue-closed", "issue-reported", "issue-resolved"));
        told(stack, supervisor.username(), issue, List.of("issue-resolved"));
        told(
                stack,
                handler.username(),
                issue,
                toldTo(handler.username(), office.leadOf(grid).username()));
    }

    @Test
    void a_photo_taken_by_one_copy_is_shown_by_the_other(Stack stack) throws Exception {
        var desk = desk(stack, "resident2");
        var photo = desk.upload(picture());
        var taken = copies(stack, "POST", "/v1/photos");
        var path = "/v1/photos/" + photo;
        var first = desk.photo(photo);
        Set<String> showing = new HashSet<>();
        await("both copies show it").atMost(Duration.ofSeconds(20)).until(() -> {
            assertArrayEquals(first, desk.photo(photo));
            showing.addAll(copies(stack, "GET", path));
            return showing.size() == 2 && showing.containsAll(taken);
        });
    }

    /** Names of the copies that gave the answers. */
    private static Set<String> copies(Stack stack, String method, String path) {
        var addresses = stack.gatewayLog().entries().stream()
                .filter(entry -> entry.method().equals(method) && entry.path().equals(path) && entry.status() < 300)
                .map(entry -> entry.copies().get(entry.copies().size() - 1))
                .toList();
        Set<String> names = new HashSet<>();
        for (var container : stack.containers("issue-service")) {
            if (addresses.stream().anyMatch(container::isAt)) {
                names.add(container.toString());
            }
        }
        return names;
    }

    /** An assignee who leads the issue's grid as well is told what a lead is told. */
    private static List<String> toldTo(String handler, String lead) {
        return handler.equals(lead)
                ? List.of("issue-assigned", "issue-closed", "issue-reported", "issue-resolved")
                : List.of("issue-assigned", "issue-closed");
    }

    private static void told(Stack stack, String username, String issue, List<String> events) {
        var mailbox = new Mailbox(stack.gateway(), username, stack.password());
        await(username + " is told")
                .atMost(TOLD_WITHIN)
                .untilAsserted(() -> assertEquals(events, mailbox.about(issue)));
    }

    private static IssueDesk desk(Stack stack, String username) {
        return new IssueDesk(stack.gateway(), username, stack.password());
    }

    private static byte[] picture() throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}

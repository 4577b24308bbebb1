package org.wangge.faults.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wangge.faults.history.Command;
import org.wangge.faults.history.Deed;
import org.wangge.kit.id.Ids;

/** A command as it goes over the wire. A repetition is the same request again, to the byte. */
public record Request(
        Command command,
        String method,
        String path,
        @Nullable String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String SCHEME = "faults";
    public static final String CODE = "bricks";

    /** Whether its key keeps it from being done twice. */
    public boolean isKeyed() {
        return command.deed().isKeyed();
    }

    /** The same command with another body: something no honest phone sends. */
    public Request withBody(UnaryOperator<String> change) {
        return new Request(command, method, path, body == null ? null : change.apply(body));
    }

    /**
     * A report.
     *
     * @param id    chosen by the phone, or null to leave it to the service
     * @param place members that say where it is, a {@code grid} or a {@code point}
     */
    public static Request report(Person by, @Nullable UUID id, Map<String, Object> place) {
        Command command = command(by, Deed.REPORT, id, null);
        Map<String, Object> body = new HashMap<>(place);
        body.put("description", command.key());
        if (id != null) {
            body.put("id", id.toString());
        }
        return new Request(command, "POST", "/v1/issues", json(body));
    }

    public static Request claim(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.CLAIM, issue, version, "PUT", "claim", Map.of());
    }

    /** @param to a grid, or null for the one above */
    public static Request giveBack(Person by, UUID issue, @Nullable Long version, @Nullable UUID to) {
        return deed(by, Deed.RETURN, issue, version, "POST", "returns", to == null ? Map.of() : Map.of("toGrid", to));
    }

    public static Request classify(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.CLASSIFY, issue, version, "PUT", "classification", Map.of("scheme", SCHEME, "code", CODE));
    }

    /** With a day's time. */
    public static Request assign(Person by, UUID issue, @Nullable Long version, UUID person) {
        Instant deadline = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return deed(
                by,
                Deed.ASSIGN,
                issue,
                version,
                "PUT",
                "assignment",
                Map.of("person", person, "deadline", deadline.toString()));
    }

    public static Request start(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.START, issue, version, "PUT", "start", Map.of());
    }

    public static Request resolve(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.RESOLVE, issue, version, "POST", "resolutions", Map.of());
    }

    public static Request pass(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.PASS, issue, version, "POST", "verifications", Map.of("outcome", "PASSED"));
    }

    public static Request fail(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.FAIL, issue, version, "POST", "verifications", Map.of("outcome", "FAILED"));
    }

    public static Request strikeOff(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.VOID, issue, version, "PUT", "void", Map.of());
    }

    public static Request reopen(Person by, UUID issue, @Nullable Long version) {
        return deed(by, Deed.REOPEN, issue, version, "POST", "reopenings", Map.of());
    }

    public static Request place(Person by, UUID issue, @Nullable Long version, UUID grid) {
        return deed(by, Deed.PLACE, issue, version, "PUT", "placement", Map.of("grid", grid));
    }

    private static Request deed(
            Person by,
            Deed deed,
            UUID issue,
            @Nullable Long version,
            String method,
            String path,
            Map<String, Object> members) {
        Command command = command(by, deed, issue, version);
        Map<String, Object> body = new HashMap<>(members);
        wordsOf(deed).ifPresent(words -> body.put(words, command.key()));
        return new Request(command, method, "/v1/issues/" + issue + "/" + path, body.isEmpty() ? null : json(body));
    }

    /** The member in which a deed says why or what: there the command's key goes, to be found in the ledger. */
    private static Optional<String> wordsOf(Deed deed) {
        return Optional.ofNullable(
                switch (deed) {
                    case REPORT, PLACE, CLAIM, CLASSIFY, START -> null;
                    case ASSIGN -> "note";
                    case RESOLVE -> "what";
                    case RETURN, PASS, FAIL, VOID, REOPEN -> "reason";
                });
    }

    private static Command command(Person by, Deed deed, @Nullable UUID issue, @Nullable Long version) {
        return new Command(Ids.next().toString(), deed, issue, by.account(), version);
    }

    private static String json(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

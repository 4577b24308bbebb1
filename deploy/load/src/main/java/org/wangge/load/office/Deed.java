package org.wangge.load.office;

import java.util.Map;
import java.util.UUID;
import org.wangge.load.drive.Call;
import org.wangge.testing.Tokens;

/** The deeds of the loop in their order, each by whoever does it; every one as a call that can be sent once. */
public enum Deed {
    REPORT(
            "POST",
            "",
            Office.LEAD,
            "{\"description\":\"Wires hang loose over the courtyard gate, low enough to touch\","
                    + "\"point\":%s,\"address\":\"Dongruiyuan, gate 3\",\"contact\":{\"name\":\"Wang\",\"phone\":\"13800001234\"}}"),
    CLASSIFY("PUT", "/classification", Office.LEAD, "{\"scheme\":\"load\",\"code\":\"wires\"}"),
    CLAIM("PUT", "/claim", Office.LEAD, ""),
    ASSIGN("PUT", "/assignment", Office.LEAD, "{\"person\":\"" + Office.person(Office.WORKER) + "\"}"),
    START("PUT", "/start", Office.WORKER, ""),
    RESOLVE("POST", "/resolutions", Office.WORKER, "{\"what\":\"Tied up and taken down\"}"),
    VERIFY("POST", "/verifications", Office.SUPERVISOR, "{\"outcome\":\"PASSED\"}");

    private final String method;
    private final String path;
    private final String account;
    private final String body;

    Deed(String method, String path, String account, String body) {
        this.method = method;
        this.path = path;
        this.account = account;
        this.body = body;
    }

    /** What is answered when it is done. */
    public int expected() {
        return this == REPORT ? 201 : 200;
    }

    /** Done to an issue; not for reports. POSTs carry an Idempotency-Key of their own, as those of a phone do. */
    public Call to(String issue, Hands hands) {
        return call("/v1/issues/" + issue + path, body, hands);
    }

    /** A report from this point. */
    public static Call report(String point, Hands hands) {
        return REPORT.call("/v1/issues", REPORT.body.formatted(point), hands);
    }

    private Call call(String address, String text, Hands hands) {
        Map<String, String> headers = method.equals("POST")
                ? Map.of("Idempotency-Key", UUID.randomUUID().toString())
                : Map.of();
        return Call.of(method, address, hands.token(account), headers, text);
    }

    /** Tokens, fetched beforehand. */
    public static final class Hands {

        private final String lead = Tokens.of(Office.LEAD, "staff");
        private final String worker = Tokens.of(Office.WORKER, "staff");
        private final String supervisor = Tokens.of(Office.SUPERVISOR, "staff", "supervisor");

        public String token(String account) {
            return switch (account) {
                case Office.LEAD -> lead;
                case Office.WORKER -> worker;
                case Office.SUPERVISOR -> supervisor;
                default -> throw new IllegalArgumentException(account);
            };
        }
    }
}

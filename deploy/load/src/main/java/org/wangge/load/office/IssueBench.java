package org.wangge.load.office;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.wangge.load.bench.Bench;
import org.wangge.load.bench.Database;
import org.wangge.load.drive.Call;
import org.wangge.load.drive.Reply;
import org.wangge.load.drive.Wire;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Tokens;

/** issue-service in an office that is ready for work. */
public final class IssueBench implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;
    private final ServiceProcess service;
    private final Deed.Hands hands = new Deed.Hands();

    private IssueBench(Database database, ServiceProcess service) {
        this.database = database;
        this.service = service;
    }

    public static IssueBench open(Bench bench, Database database, Map<String, String> settings) throws Exception {
        return open(database, bench.service("issue-service", database, settings));
    }

    /** Starts this service and gives it the office. */
    public static IssueBench open(Database database, ServiceProcess service) throws Exception {
        IssueBench bench = new IssueBench(database, service);
        try {
            bench.start();
        } catch (Exception | Error failed) {
            bench.close();
            throw failed;
        }
        return bench;
    }

    private void start() throws Exception {
        Office.tell();
        service.start();
        Office.awaitIn(database);
        prepare();
        Awaitility.await("a report is placed in a grid")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> JSON.readTree(reported().body()).hasNonNull("grid"));
    }

    public Database database() {
        return database;
    }

    public ServiceProcess service() {
        return service;
    }

    public Deed.Hands hands() {
        return hands;
    }

    /** Reports from all over the office. */
    public Supplier<Call> reports() {
        return () -> Deed.report(
                Office.leaves()
                        .get(ThreadLocalRandom.current().nextInt(Office.leaves().size()))
                        .point(),
                hands);
    }

    /** Sends one call and insists on its status. */
    public Reply send(Call call, int expected) throws IOException {
        try (Wire wire = new Wire(service.url())) {
            Reply reply = wire.send(call);
            if (reply.status() != expected) {
                throw new IllegalStateException("Not " + expected + " but " + reply);
            }
            return reply;
        }
    }

    /** Reports one issue; the answer. */
    public Reply reported() throws IOException {
        return send(reports().get(), Deed.REPORT.expected());
    }

    public static String idIn(Reply issue) throws IOException {
        return JSON.readTree(issue.body()).path("id").asText();
    }

    private void prepare() throws Exception {
        String token = Tokens.of("administrator", "administrator");
        HttpResponse<String> category = service.send("POST", "/v1/categories", token, """
                {"scheme": "load", "code": "wires", "name": {"zh": "电线", "en": "Wires"},
                 "allowance": {"amount": 4, "unit": "WORKING_HOURS"}}""");
        require(category, 201, 409);
        int year = LocalDate.now(ZoneOffset.UTC).getYear();
        for (int each = year - 1; each <= year + 1; each++) {
            require(service.send("PUT", "/v1/calendars/" + Office.id() + "/" + each, token, """
                            {"zone": "Asia/Shanghai", "hours": {"MONDAY": [{"from": "09:00", "to": "17:00"}]},
                             "holidays": [], "workingDays": []}"""), 201, 200);
        }
    }

    private static void require(HttpResponse<String> answer, int... expected) {
        for (int status : expected) {
            if (answer.statusCode() == status) {
                return;
            }
        }
        throw new IllegalStateException(answer + " " + answer.body());
    }

    @Override
    public void close() throws InterruptedException {
        service.kill();
    }
}

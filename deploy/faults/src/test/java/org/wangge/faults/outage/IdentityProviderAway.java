package org.wangge.faults.outage;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.ServiceProcess;
import org.wangge.testing.Tokens;

/** Keycloak does not answer; a copy of issue-service is started meanwhile. */
public final class IdentityProviderAway extends FaultUnderLoad {

    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final String PATH = "/v1/issues?limit=1";

    public IdentityProviderAway() {
        super(
                "keycloak-away",
                "Tokens that are valid go on being taken by services that run; one that is started meanwhile answers 503"
                        + " with Retry-After and serves once Keycloak is back, without a restart",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws InterruptedException, SQLException {
        bench.stack().identity().stop();
        ServiceProcess fresh = bench.stack().issueServiceBeside();
        try {
            long before = bench.acknowledged();
            fresh.begin();
            TimeUnit.SECONDS.sleep(AWAY.toSeconds());
            seen.note("%d writes acknowledged in the first %d s", bench.acknowledged() - before, AWAY.toSeconds());
            HttpResponse<String> answer = await("an answer of the fresh service")
                    .atMost(WITHIN)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> fresh.get(PATH, token()), found -> true);
            seen.note("the fresh service answered %d", answer.statusCode());
            seen.promise(
                    answer.statusCode() == 503
                            && answer.headers().firstValue("Retry-After").isPresent(),
                    "the fresh service answered %d %s",
                    answer.statusCode(),
                    answer.body());
            bench.stack().identity().start();
            long back = System.nanoTime();
            await("the fresh service serves")
                    .atMost(WITHIN)
                    .until(() -> fresh.get(PATH, token()).statusCode() == 200);
            seen.note("and served %.1f s after Keycloak was back", Bench.seconds(System.nanoTime() - back));
        } finally {
            fresh.kill();
            bench.stack().identity().start();
        }
        bench.settle();
        seen.promise(bench.answered(401) == 0, "%d calls were answered 401", bench.answered(401));
        seen.promise(bench.answered(503) == 0, "%d calls were answered 503", bench.answered(503));
    }

    private static String token() {
        return Tokens.of("resident", "resident");
    }
}

package org.wangge.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every alert says how bad it is, what it is and what to do; and fires when it should. */
class AlertsTest {

    private static final Path OPERATING = Path.of("../../docs/operating.md");
    private static final Path TESTS = Path.of("alerts-test.yaml");

    static List<Alerts.Alert> alerts() {
        return Alerts.read();
    }

    @Test
    void there_are_alerts_and_no_two_of_one_name() {
        Set<String> names = new HashSet<>();
        alerts().forEach(alert -> assertTrue(names.add(alert.alert()), alert::alert));
        assertFalse(names.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void says_how_bad_it_is_what_it_is_and_where_to_read_on(Alerts.Alert alert) throws IOException {
        assertTrue(Set.of("critical", "warning", "info").contains(alert.labels().get("severity")), "severity");
        assertEquals(
                Set.of("summary", "description", "runbook_url"),
                alert.annotations().keySet());
        alert.annotations().values().forEach(text -> assertFalse(text.isBlank()));
        assertEquals(
                "docs/operating.md#" + alert.alert().toLowerCase(Locale.ROOT),
                alert.annotations().get("runbook_url"));
        assertTrue(
                Files.readString(OPERATING).contains("\n### " + alert.alert() + "\n"),
                "docs/operating.md does not say what it means");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void is_seen_to_fire_in_a_test(Alerts.Alert alert) throws IOException {
        assertTrue(Files.readString(TESTS).contains("{alertname=\"" + alert.alert() + "\""));
    }

    /** Where there is a promtool on the path. */
    @ParameterizedTest
    @ValueSource(strings = {"check rules alerts.yaml", "test rules alerts-test.yaml"})
    void promtool_agrees(String command) throws IOException, InterruptedException {
        Process promtool;
        try {
            promtool = new ProcessBuilder(("promtool " + command).split(" "))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException none) {
            Assumptions.abort("There is no promtool here: the rules are not run");
            throw none;
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(promtool.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, promtool.exitValue(), said);
    }
}

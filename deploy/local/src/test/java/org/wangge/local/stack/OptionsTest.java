package org.wangge.local.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothingAskedMeansEverythingOnPort8080WithItsData() {
        assertEquals(new Options(false, 8080, 0, Set.of()), Options.parse(List.of()));
        assertEquals(Set.of(Service.values()), Options.parse(List.of()).services());
    }

    @Test
    void servicesAreLeftOutByName() {
        Options options = Options.parse(List.of("--without", "issue-service", "--without", "grid-service"));
        assertEquals(Set.of(Service.ISSUE, Service.GRID), options.without());
        assertEquals(Set.of(Service.PERSONNEL, Service.NOTIFICATION), options.services());
    }

    @Test
    void portAndFreshAreTaken() {
        assertEquals(
                new Options(true, 9999, 100, Set.of()),
                Options.parse(List.of("--fresh", "--port", "9999", "--shift", "100")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--shift -1",
                "--shift 99999",
                "--port 0",
                "--port 65536",
                "--without",
                "--without mail",
                "--what"
            })
    void whatThereIsNotIsRefusedWithWhatThereIs(String line) {
        Options.Misused misused =
                assertThrows(Options.Misused.class, () -> Options.parse(List.of(line.split(" ", -1))));
        assertTrue(String.valueOf(misused.getMessage()).contains("--"), misused.getMessage());
    }
}

package org.wangge.load.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTest {

    private static final List<String> FILE =
            List.of("# A why.", "", "-XX:MaxRAMPercentage=50", "-Dmine=1", "--sun-misc-unsafe-memory-access=allow");

    @Test
    void the_release_of_the_images_takes_every_option_and_finds_the_memory_of_its_container() {
        assertEquals(
                List.of(
                        "-XX:MaxRAM=640m",
                        "-XX:MaxRAMPercentage=50",
                        "-Dmine=1",
                        "--sun-misc-unsafe-memory-access=allow"),
                Shipped.options(FILE, "640m", 25));
    }

    @Test
    void an_older_release_is_spared_what_it_would_not_start_with() {
        assertEquals(
                List.of("-XX:MaxRAM=1g", "-XX:+IgnoreUnrecognizedVMOptions", "-XX:MaxRAMPercentage=50", "-Dmine=1"),
                Shipped.options(FILE, "1g", 17));
    }

    @Test
    void the_options_are_those_of_the_images() {
        List<String> options = Shipped.options("issue-service");
        assertEquals("-XX:MaxRAM=1g", options.get(0));
        assertTrue(options.contains("-XX:+ExitOnOutOfMemoryError"), options::toString);
    }
}

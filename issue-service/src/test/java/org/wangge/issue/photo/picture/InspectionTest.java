package org.wangge.issue.photo.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    private static final PictureLimits LIMITS = new PictureLimits(2_000_000, 50_000_000, 12_000);

    @TempDir
    Path folder;

    private Anatomy inspect(byte[] content) throws IOException {
        return new Inspection(LIMITS).of(Files.write(folder.resolve("file.jpg"), content));
    }

    private static byte[] cut(byte[] file, int bytes) {
        return Arrays.copyOf(file, file.length - bytes);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] file, int at) {
        byte[] changed = file.clone();
        changed[at] ^= 0x55;
        return changed;
    }

    private static byte[] manyScans() {
        byte[] jpeg = Pictures.jpeg(16, 16);
        int start = IntStream.range(0, jpeg.length)
                .filter(at -> jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda)
                .findFirst()
                .orElseThrow();
        byte[] scan = Arrays.copyOfRange(jpeg, start, jpeg.length - 2);
        byte[][] scans = new byte[300][];
        Arrays.fill(scans, scan);
        return Pictures.concat(
                Arrays.copyOf(jpeg, start), Pictures.concat(scans), new byte[] {(byte) 0xff, (byte) 0xd9});
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("nothing", new byte[0], "photo-empty"),
                Arguments.of("one byte", new byte[1], "photo-unrecognised"),
                Arguments.of("a program", Pictures.program(), "photo-unrecognised"),
                Arguments.of("a script", text("#!/bin/sh\nrm -r everything\n"), "photo-unrecognised"),
                Arguments.of("a page", text("<html><body>a page, and long enough</body></html>"), "photo-unrecognised"),
                Arguments.of("an archive", Pictures.zip(), "photo-unrecognised"),
                Arguments.of("a GIF", Pictures.encoded("gif", Pictures.image(9, 9)), "photo-unrecognised"),
                Arguments.of("a BMP", Pictures.encoded("bmp", Pictures.image(9, 9)), "photo-unrecognised"),
                Arguments.of("a JPEG without its end", cut(Pictures.jpeg(99, 99), 2), "photo-damaged"),
                Arguments.of("half a JPEG", cut(Pictures.jpeg(99, 99), 600), "photo-damaged"),
                Arguments.of("the start of a JPEG", Arrays.copyOf(Pictures.jpeg(99, 99), 20), "photo-damaged"),
                Arguments.of("a JPEG of 300 scans", manyScans(), "photo-damaged"),
                Arguments.of("a PNG without its end", cut(Pictures.png(99, 99), 12), "photo-damaged"),
                Arguments.of("half a PNG", cut(Pictures.png(99, 99), 100), "photo-damaged"),
                Arguments.of("a PNG with a wrong sum", changed(Pictures.png(99, 99), 60), "photo-damaged"),
                Arguments.of("half a WebP", cut(Pictures.sample("held-sideways.webp"), 900), "photo-damaged"),
                Arguments.of("an animated WebP", Pictures.sample("animated.webp"), "photo-animated"),
                Arguments.of("a PNG of 20,000 pixels", Pictures.pngClaiming(20_000, 20_000), "photo-too-many-pixels"),
                Arguments.of("a thin PNG of 20,000 pixels", Pictures.pngClaiming(20_000, 1), "photo-too-many-pixels"),
                Arguments.of(
                        "the widest PNG",
                        Pictures.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        "photo-too-many-pixels"),
                Arguments.of("a PNG of negative sides", Pictures.pngClaiming(-5, -5), "photo-damaged"),
                Arguments.of("a PNG without sides", Pictures.pngClaiming(0, 7), "photo-damaged"),
                Arguments.of("the largest WebP, in 34 bytes", Pictures.webp(16_383, 16_383), "photo-too-many-pixels"),
                Arguments.of("more bytes than allowed", new byte[2_000_001], "photo-too-large"),
                Arguments.of(
                        "a JPEG that is an archive",
                        Pictures.concat(Pictures.jpeg(9, 9), Pictures.zip()),
                        "photo-ambiguous"),
                Arguments.of(
                        "a PNG that is an archive",
                        Pictures.concat(Pictures.png(9, 9), Pictures.zip()),
                        "photo-ambiguous"),
                Arguments.of(
                        "a JPEG that is a PDF",
                        Pictures.withSegment(Pictures.jpeg(9, 9), 0xfe, text("%PDF-1.7 and so on")),
                        "photo-ambiguous"),
                Arguments.of(
                        "a JPEG that is a program of PHP",
                        Pictures.withSegment(Pictures.jpeg(9, 9), 0xfe, text("<?php phpinfo();")),
                        "photo-ambiguous"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refused")
    void what_is_no_whole_picture_is_refused(String what, byte[] content, String slug) {
        UnusablePicture refusal = assertThrows(UnusablePicture.class, () -> inspect(content), what);
        assertEquals(slug, refusal.slug());
    }

    @Test
    void every_shortened_picture_is_refused_and_none_fails_otherwise() {
        for (byte[] whole :
                new byte[][] {Pictures.jpeg(20, 20), Pictures.png(20, 20), Pictures.sample("held-sideways.webp")}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] shortened = Arrays.copyOf(whole, length);
                assertThrows(UnusablePicture.class, () -> inspect(shortened), "of length " + length);
            }
        }
    }

    @Test
    void the_structure_tells_format_and_sides() throws IOException {
        assertEquals("JPEG 30 20", summary(Pictures.jpeg(30, 20)));
        assertEquals("PNG 30 20", summary(Pictures.png(30, 20)));
        assertEquals("WEBP 30 20", summary(Pictures.webp(30, 20)));
        assertEquals("WEBP 240 160", summary(Pictures.sample("held-sideways.webp")));
        assertEquals("JPEG 240 160", summary(Pictures.sample("held-sideways.jpg")));
    }

    @Test
    void what_a_phone_appends_to_a_picture_is_no_reason_to_refuse_it() throws IOException {
        byte[] film = Pictures.concat(new byte[] {0, 0, 0, 24}, text("ftypmp42 and a short film"));
        assertEquals("JPEG 30 20", summary(Pictures.concat(Pictures.jpeg(30, 20), film)));
        assertEquals("JPEG 30 20", summary(Pictures.concat(Pictures.jpeg(30, 20), Pictures.jpeg(10, 10))));
    }

    @Test
    void a_huge_picture_costs_no_memory() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        byte[] huge = Pictures.pngClaiming(20_000, 20_000);
        assertThrows(UnusablePicture.class, () -> inspect(huge));
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThrows(UnusablePicture.class, () -> inspect(huge));
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 1_000_000, allocated + " bytes");
    }

    private String summary(byte[] content) throws IOException {
        Anatomy anatomy = inspect(content);
        return anatomy.format() + " " + anatomy.width() + " " + anatomy.height();
    }
}

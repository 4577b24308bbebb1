package org.wangge.issue.photo.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom(new PictureLimits(20_000_000, 50_000_000, 12_000));

    @TempDir
    Path folder;

    private Negative negative(byte[] content) throws IOException {
        return darkroom.inspect(Files.write(folder.resolve("file"), content));
    }

    private Print develop(byte[] content) throws IOException {
        return darkroom.develop(negative(content), 2048);
    }

    private static byte[] bytes(Print print) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        print.writeTo(out);
        return out.toByteArray();
    }

    private static String colour(BufferedImage image, int x, int y) {
        int rgb = image.getRGB(x, y);
        int red = rgb >> 16 & 0xff;
        int blue = rgb & 0xff;
        return red > 180 && blue < 80 ? "red" : blue > 180 && red < 80 ? "blue" : Integer.toHexString(rgb);
    }

    /** Red is on the left of the stored pixels; where it has to be seen is what the standard's table of orientations says. */
    @ParameterizedTest(name = "orientation {0}: {1} by {2}, red {3}")
    @CsvSource({
        "1, 60, 40, left", "2, 60, 40, right", "3, 60, 40, right", "4, 60, 40, left",
        "5, 40, 60, top", "6, 40, 60, top", "7, 40, 60, bottom", "8, 40, 60, bottom"
    })
    void a_picture_is_turned_upright(int orientation, int width, int height, String red) throws IOException {
        BufferedImage upright = develop(Pictures.jpegHeld(orientation, 60, 40)).image();
        assertEquals(width + " " + height, upright.getWidth() + " " + upright.getHeight());
        String seen = colour(upright, 3, 3).equals("red")
                ? (colour(upright, width - 4, 3).equals("red") ? "top" : "left")
                : (colour(upright, width - 4, 3).equals("red") ? "right" : "bottom");
        assertEquals(red, seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-sideways.jpg", "held-sideways.webp"})
    void nothing_but_pixels_is_left(String name) throws Exception {
        Print print = develop(Pictures.sample(name));
        assertEquals("160 240", print.width() + " " + print.height());
        for (Print each : List.of(print, darkroom.reduce(print, 100))) {
            byte[] clean = bytes(each);
            List<String> directories = new ArrayList<>();
            for (Directory directory : ImageMetadataReader.readMetadata(new ByteArrayInputStream(clean))
                    .getDirectories()) {
                directories.add(directory.getName());
            }
            directories.removeAll(List.of("JPEG", "JFIF", "Huffman", "File Type"));
            assertEquals(List.of(), directories);
            String text = new String(clean, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Exif") || text.contains("Made up") || text.contains("a remark"));
            assertFalse(text.contains("ICC_PROFILE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-sideways.jpg", "held-sideways.webp"})
    void time_and_place_of_capture_are_read_first(String name) throws IOException {
        Evidence evidence = negative(Pictures.sample(name)).evidence();
        assertEquals(Optional.of(Instant.parse("2014-09-15T01:12:40Z")), evidence.capturedAt());
        assertEquals(34.7466, evidence.place().orElseThrow().latitude(), 1e-6);
        assertEquals(113.6254, evidence.place().orElseThrow().longitude(), 1e-6);
    }

    @Test
    void a_picture_that_says_nothing_is_taken_without_evidence() throws IOException {
        assertEquals(Evidence.NONE, negative(Pictures.png(5, 5)).evidence());
    }

    @Test
    void nonsense_in_place_of_metadata_is_passed_over() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] nonsense = new byte[random.nextInt(400)];
            random.nextBytes(nonsense);
            byte[] exif = Pictures.concat("Exif\0\0MM\0*\0\0\0\u0008".getBytes(StandardCharsets.ISO_8859_1), nonsense);
            byte[] jpeg = Pictures.withSegment(Pictures.jpeg(8, 8), 0xe1, exif);
            assertTrue(develop(jpeg).width() == 8);
            negative(jpeg).evidence();
        }
    }

    @Test
    void a_large_picture_is_made_smaller_and_never_larger() throws IOException {
        assertEquals("2048 1365", sides(develop(Pictures.jpeg(5400, 3600))));
        assertEquals("2048 1366", sides(develop(Pictures.png(3001, 2001))));
        assertEquals("2048 2", sides(develop(Pictures.webp(12_000, 10))));
        assertEquals("30 20", sides(develop(Pictures.jpeg(30, 20))));
        Print print = develop(Pictures.jpeg(2000, 1000));
        assertEquals("400 200", sides(darkroom.reduce(print, 400)));
        assertEquals("30 20", sides(darkroom.reduce(develop(Pictures.jpeg(30, 20)), 400)));
    }

    @Test
    void a_print_shows_what_the_file_showed() throws IOException {
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(bytes(darkroom.reduce(develop(Pictures.png(3000, 2000)), 400))));
        assertEquals("red", colour(shown, 20, 20));
        assertEquals("blue", colour(shown, 380, 20));
    }

    @Test
    void transparency_becomes_white() throws IOException {
        BufferedImage clear = new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB);
        assertEquals(0xffffffff, develop(Pictures.encoded("png", clear)).image().getRGB(5, 5));
    }

    @Test
    void grey_and_sixteen_bit_pictures_are_taken() throws IOException {
        BufferedImage grey = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage deep = new BufferedImage(10, 10, BufferedImage.TYPE_USHORT_GRAY);
        for (String format : List.of("jpeg", "png")) {
            assertEquals(10, develop(Pictures.encoded(format, grey)).width());
        }
        assertEquals(10, develop(Pictures.encoded("png", deep)).width());
    }

    @Test
    void a_text_that_would_inflate_to_300_megabytes_stays_as_it_is() throws IOException {
        assertEquals(10, develop(Pictures.pngWithInflatingText()).width());
    }

    @Test
    void a_png_with_too_few_pixels_is_refused() throws IOException {
        Negative negative = negative(Pictures.pngClaiming(3000, 3000));
        assertEquals(
                "photo-damaged",
                assertThrows(UnusablePicture.class, () -> darkroom.develop(negative, 2048))
                        .slug());
    }

    @Test
    void garbled_files_are_taken_or_refused_but_never_fail() throws IOException {
        Random random = new Random(2);
        for (byte[] whole :
                new byte[][] {Pictures.jpeg(60, 40), Pictures.png(60, 40), Pictures.sample("held-sideways.webp")}) {
            for (int i = 0; i < 150; i++) {
                byte[] garbled = whole.clone();
                for (int change = 0; change < 3; change++) {
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt();
                }
                try {
                    assertTrue(develop(garbled).width() > 0);
                } catch (UnusablePicture refused) {
                    assertTrue(refused.status() == 422);
                }
            }
        }
    }

    private static String sides(Print print) {
        return print.width() + " " + print.height();
    }
}

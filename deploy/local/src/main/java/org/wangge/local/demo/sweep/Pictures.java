package org.wangge.local.demo.sweep;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for reports and resolutions: coloured patches, so that no real place or person is in them. */
final class Pictures {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private Pictures() {}

    /** A JPEG of its own for each serial, the same in every run. */
    static byte[] jpeg(int serial) {
        var random = new Random(serial);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        for (int patch = 0; patch < 40; patch++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillRect(
                    random.nextInt(WIDTH), random.nextInt(HEIGHT), 40 + random.nextInt(120), 30 + random.nextInt(90));
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}

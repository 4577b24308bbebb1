package org.wangge.issue.photo.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jboss.logging.Logger;

/**
 * Makes clean prints of uploaded files. Nothing of a file but its pixels gets into a print. A picture much larger than a print is thinned out
 * while it is decoded, so that its size costs time but hardly memory.
 */
public final class Darkroom {

    private static final Logger LOG = Logger.getLogger(Darkroom.class);

    private final Inspection inspection;

    public Darkroom(PictureLimits limits) {
        this.inspection = new Inspection(limits);
    }

    /** Refuses, see {@link UnusablePicture}, what cannot be taken; cheap whatever the file claims to be. */
    public Negative inspect(Path file) throws IOException {
        return new Negative(file, inspection.of(file));
    }

    /** A print whose longer side has at most so many pixels. */
    public Print develop(Negative negative, int side) throws IOException {
        BufferedImage raw = decode(negative, Math.max(1, negative.longerSide() / side));
        return new Print(draw(raw, negative.orientation(), factor(raw, side)));
    }

    /** A smaller print of a print. */
    public Print reduce(Print print, int side) {
        BufferedImage image = print.image();
        // By half at most at a time, as bilinear interpolation looks at four pixels only.
        while (factor(image, side) < 0.5) {
            image = draw(image, Orientation.of(1), 0.5);
        }
        return new Print(draw(image, Orientation.of(1), factor(image, side)));
    }

    private static BufferedImage decode(Negative negative, int thinning) throws IOException {
        ImageReader reader = Decoders.of(negative.format());
        try (ImageInputStream in = MappedInput.of(negative.file())) {
            // Metadata is passed over: a PNG's texts alone could inflate to any size.
            reader.setInput(in, true, true);
            ImageReadParam settings = reader.getDefaultReadParam();
            settings.setSourceSubsampling(thinning, thinning, 0, 0);
            return reader.read(0, settings);
        } catch (IOException | RuntimeException undecodable) {
            LOG.debugf("A %s file could not be decoded: %s", negative.format(), undecodable);
            throw UnusablePicture.damaged();
        } finally {
            reader.dispose();
        }
    }

    private static double factor(BufferedImage image, int side) {
        return Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
    }

    private static BufferedImage draw(BufferedImage image, Orientation orientation, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage drawn = orientation.swapsSides()
                ? new BufferedImage(height, width, BufferedImage.TYPE_3BYTE_BGR)
                : new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        AffineTransform transform = orientation.upright(width, height);
        transform.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        Graphics2D graphics = drawn.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return drawn;
    }
}

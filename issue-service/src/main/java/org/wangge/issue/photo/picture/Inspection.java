package org.wangge.issue.photo.picture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Looks at a file's structure, without decoding or inflating any of it, and refuses what is no whole picture of a kind we take, is
 * something else as well, or is larger than allowed. The memory it needs does not depend on what the file claims to hold.
 */
final class Inspection {

    private static final int LEAST_BYTES = 16;

    private final PictureLimits limits;

    Inspection(PictureLimits limits) {
        this.limits = limits;
    }

    Anatomy of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long bytes = channel.size();
            if (bytes == 0) {
                throw UnusablePicture.empty();
            }
            if (bytes > limits.bytes()) {
                throw UnusablePicture.tooManyBytes(limits.bytes());
            }
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes));
        }
    }

    private Anatomy of(ByteBuffer file) {
        if (file.limit() < LEAST_BYTES) {
            throw UnusablePicture.unrecognised();
        }
        Anatomy anatomy = anatomy(file);
        if (anatomy.width() < 1 || anatomy.height() < 1) {
            throw UnusablePicture.damaged();
        }
        limits.check(anatomy.width(), anatomy.height());
        SecondNature.refuse(file);
        return anatomy;
    }

    private Anatomy anatomy(ByteBuffer file) {
        try {
            if ((file.getShort(0) & 0xffff) == JpegAnatomy.START) {
                return JpegAnatomy.of(file);
            }
            if (file.getLong(0) == PngAnatomy.START) {
                return PngAnatomy.of(file, limits);
            }
            if (file.getInt(0) == WebpAnatomy.RIFF && file.getInt(8) == WebpAnatomy.WEBP) {
                return WebpAnatomy.of(file, limits);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutShort) {
            throw UnusablePicture.damaged();
        }
        throw UnusablePicture.unrecognised();
    }
}

package org.wangge.issue.photo.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP file (RFC 9649, sections 2.5 to 2.7). */
final class WebpAnatomy {

    static final int RIFF = 0x52494646;
    static final int WEBP = 0x57454250;

    private static final int EXTENDED = 0x56503858;
    private static final int LOSSY = 0x56503820;
    private static final int LOSSLESS = 0x5650384c;
    private static final int EXIF = 0x45584946;
    private static final int ANIMATION = 0x414e494d;
    private static final int FRAME = 0x414e4d46;

    private final ByteBuffer file;
    private final ByteBuffer little;
    private final PictureLimits limits;
    private int width;
    private int height;
    private byte @Nullable [] exif;

    private WebpAnatomy(ByteBuffer file, PictureLimits limits) {
        this.file = file;
        this.little = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** Fails with an out-of-bounds exception where the file ends too early. */
    static Anatomy of(ByteBuffer file, PictureLimits limits) {
        WebpAnatomy webp = new WebpAnatomy(file, limits);
        webp.walk();
        return new Anatomy(Format.WEBP, webp.width, webp.height, webp.exif);
    }

    private void walk() {
        long end = 8 + (little.getInt(4) & 0xffffffffL);
        if (end > file.limit()) {
            throw UnusablePicture.damaged();
        }
        for (long at = 12; at + 8 <= end; ) {
            int start = Math.toIntExact(at);
            long length = little.getInt(start + 4) & 0xffffffffL;
            if (at + 8 + length > end) {
                throw UnusablePicture.damaged();
            }
            chunk(file.getInt(start), start + 8, (int) length);
            at += 8 + length + (length & 1);
        }
    }

    private void chunk(int type, int at, int length) {
        switch (type) {
            case EXTENDED -> limits.check(1 + threeBytes(at + 4), 1 + threeBytes(at + 7));
            case LOSSY -> size(little.getShort(at + 6) & 0x3fff, little.getShort(at + 8) & 0x3fff);
            case LOSSLESS -> {
                int sides = little.getInt(at + 1);
                size((sides & 0x3fff) + 1, (sides >> 14 & 0x3fff) + 1);
            }
            case ANIMATION, FRAME -> throw UnusablePicture.animated();
            case EXIF -> {
                byte[] block = new byte[length];
                file.get(at, block);
                exif = block;
            }
            default -> {
                // Colour profile, transparency, XMP: of no consequence here.
            }
        }
    }

    private void size(int width, int height) {
        limits.check(width, height);
        if (this.width == 0) {
            this.width = width;
            this.height = height;
        }
    }

    private long threeBytes(int at) {
        return (little.get(at) & 0xffL) | (little.get(at + 1) & 0xffL) << 8 | (little.get(at + 2) & 0xffL) << 16;
    }
}

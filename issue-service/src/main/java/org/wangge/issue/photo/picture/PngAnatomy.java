package org.wangge.issue.photo.picture;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a PNG file (ISO/IEC 15948, clause 5) from IHDR to IEND. */
final class PngAnatomy {

    static final long START = 0x89504e470d0a1a0aL;

    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454e44;
    private static final int ACTL = 0x6163544c;
    private static final int EXIF = 0x65584966;

    private PngAnatomy() {}

    /** Fails with an out-of-bounds exception where the file ends too early. */
    static Anatomy of(ByteBuffer file, PictureLimits limits) {
        if (file.getInt(12) != IHDR || file.getInt(8) != 13) {
            throw UnusablePicture.damaged();
        }
        int width = file.getInt(16);
        int height = file.getInt(20);
        limits.check(Math.max(width, 0), Math.max(height, 0));
        byte @Nullable [] exif = null;
        boolean pixels = false;
        for (long at = 8; ; ) {
            int start = Math.toIntExact(at);
            int length = file.getInt(start);
            int type = file.getInt(start + 4);
            checkSum(file, start, length);
            if (type == IEND) {
                break;
            }
            if (type == ACTL) {
                throw UnusablePicture.animated();
            }
            pixels |= type == IDAT;
            if (type == EXIF && exif == null) {
                exif = new byte[length];
                file.get(start + 8, exif);
            }
            at += 12L + length;
        }
        if (!pixels) {
            throw UnusablePicture.damaged();
        }
        return new Anatomy(Format.PNG, width, height, exif);
    }

    private static void checkSum(ByteBuffer file, int start, int length) {
        if (length < 0 || start + 12L + length > file.limit()) {
            throw UnusablePicture.damaged();
        }
        CRC32 sum = new CRC32();
        sum.update(file.slice(start + 4, length + 4));
        if ((int) sum.getValue() != file.getInt(start + 8 + length)) {
            throw UnusablePicture.damaged();
        }
    }
}

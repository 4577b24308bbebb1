package org.wangge.issue.photo.picture;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Walks the segments of a JPEG file (ITU-T T.81, annex B) to the end of its first image. What phones append after that, second pictures and
 * short films, is left alone: it is not carried over.
 */
final class JpegAnatomy {

    static final int START = 0xffd8;

    /** Ordinary progressive files have about ten. Thousands cost the decoder minutes. */
    private static final int MOST_SCANS = 100;

    private static final int MARKER = 0xff;
    private static final int END = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private final ByteBuffer file;
    private int width;
    private int height;
    private int scans;
    private byte @Nullable [] exif;

    private JpegAnatomy(ByteBuffer file) {
        this.file = file;
    }

    /** Fails with an out-of-bounds exception where the file ends too early. */
    static Anatomy of(ByteBuffer file) {
        JpegAnatomy jpeg = new JpegAnatomy(file);
        jpeg.walk();
        return new Anatomy(Format.JPEG, jpeg.width, jpeg.height, jpeg.exif);
    }

    private void walk() {
        int at = 2;
        while (true) {
            if (unsigned(at) != MARKER) {
                throw UnusablePicture.damaged();
            }
            while (unsigned(at) == MARKER) {
                at++;
            }
            int marker = unsigned(at++);
            if (marker == END) {
                break;
            }
            int length = file.getShort(at) & 0xffff;
            if (length < 2) {
                throw UnusablePicture.damaged();
            }
            segment(marker, at + 2, length - 2);
            at += length;
            if (marker == START_OF_SCAN) {
                at = afterScan(at);
            }
        }
        if (scans == 0) {
            throw UnusablePicture.damaged();
        }
    }

    private void segment(int marker, int at, int length) {
        if (isFrame(marker)) {
            height = file.getShort(at + 1) & 0xffff;
            width = file.getShort(at + 3) & 0xffff;
        } else if (marker == START_OF_SCAN && (++scans > MOST_SCANS || width == 0)) {
            throw UnusablePicture.damaged();
        } else if (marker == APP1 && exif == null && startsWithExif(at, length)) {
            byte[] block = new byte[length - EXIF.length];
            file.get(at + EXIF.length, block);
            exif = block;
        }
    }

    /** The next marker that is neither a stuffed zero nor a restart. */
    private int afterScan(int start) {
        int at = start;
        while (true) {
            if (unsigned(at) == MARKER) {
                int next = unsigned(at + 1);
                boolean data = next == 0 || next >= 0xd0 && next <= 0xd7;
                if (!data && next != MARKER) {
                    return at;
                }
            }
            at++;
        }
    }

    private boolean startsWithExif(int at, int length) {
        if (length < EXIF.length) {
            return false;
        }
        byte[] start = new byte[EXIF.length];
        file.get(at, start);
        return java.util.Arrays.equals(start, EXIF);
    }

    /** Start of frame: C0 to CF but for the tables C4 and CC and the extension C8. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private int unsigned(int at) {
        return file.get(at) & 0xff;
    }
}

package org.wangge.issue.photo.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Refuses a picture that other programs would take for something else as well. It is asked where those programs look: archives
 * have their directory at the end, documents and pages are known by their beginning. A phone's appendix after the picture is none of these.
 */
final class SecondNature {

    private static final int BEGINNING = 1024;
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final List<String> DOCUMENTS = List.of("%pdf-", "<?php", "<script", "<html", "<!doctype", "<svg");

    private SecondNature() {}

    static void refuse(ByteBuffer file) {
        byte[] beginning = new byte[Math.min(BEGINNING, file.limit())];
        file.get(0, beginning);
        String text = new String(beginning, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String document : DOCUMENTS) {
            if (text.contains(document)) {
                throw UnusablePicture.ambiguous("document");
            }
        }
        if (isArchive(file.duplicate().order(ByteOrder.LITTLE_ENDIAN))) {
            throw UnusablePicture.ambiguous("ZIP");
        }
    }

    /** Whether there is a ZIP end-of-directory record (APPNOTE 4.3.16) whose comment reaches to the end of the file, as readers ask. */
    private static boolean isArchive(ByteBuffer file) {
        int last = file.limit() - DIRECTORY_END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (file.getInt(at) == DIRECTORY_END
                    && at + DIRECTORY_END_BYTES + (file.getShort(at + 20) & 0xffff) <= file.limit()) {
                return true;
            }
        }
        return false;
    }
}

package org.wangge.issue.photo;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import org.wangge.issue.photo.store.S3Settings;
import org.wangge.kit.setting.AtLeastOne;
import org.wangge.kit.setting.WholeNumber;

/** How photos are taken in and kept. */
@ConfigMapping(prefix = "wangge.photos")
public interface PhotoSettings {

    /** The kinds of place there are. */
    enum Store {
        DIRECTORY,
        S3
    }

    /** Where photos are kept. */
    @WithDefault("directory")
    Store store();

    /** Where the files lie, if they are kept in a directory. The copies of the service share it. */
    @WithDefault("photos")
    Path directory();

    /** Which S3 server keeps them, if one does. */
    S3Settings s3();

    /** Free bytes on the directory's disk below which no photo is taken. */
    @WithDefault("256M")
    MemorySize keepFree();

    /** Largest file. {@code wangge.http.body-limits."/v1/photos"} has to allow it and the form around it. */
    @WithDefault("15M")
    MemorySize largestFile();

    /** Most pixels of an uploaded picture. */
    @WithDefault("60000000")
    @WithConverter(LargestPixels.class)
    int largestPixels();

    /** Longest side of an uploaded picture. */
    @WithDefault("12000")
    @WithConverter(LargestSide.class)
    int largestSide();

    /** Longer side of the picture that is kept. */
    @WithDefault("2048")
    @WithConverter(KeptSide.class)
    int keptSide();

    /** Longer side of the thumbnail. */
    @WithDefault("400")
    @WithConverter(ThumbnailSide.class)
    int thumbnailSide();

    /** Pictures decoded at a time. Each may need some 80 MB of memory. */
    @WithDefault("2")
    @WithConverter(AtLeastOne.class)
    int atATime();

    /** Uploads that may wait for that. Each holds a database connection meanwhile. */
    @WithDefault("6")
    @WithConverter(Waiting.class)
    int waiting();

    /** Photos an account may have uploaded and not attached to an issue. */
    @WithDefault("100")
    @WithConverter(AtLeastOne.class)
    int unattachedPerAccount();

    /** How long a photo that no issue has is kept. */
    @WithDefault("P7D")
    Duration unattachedFor();

    /** How old a file without a row has to be to be cleared away. Longer than any upload takes. */
    @WithDefault("PT1H")
    Duration orphansAfter();

    /** What {@link #largestPixels()} may be. */
    final class LargestPixels extends WholeNumber {
        public LargestPixels() {
            super(1_000_000, Integer.MAX_VALUE);
        }
    }

    /** What {@link #largestSide()} may be. */
    final class LargestSide extends WholeNumber {
        public LargestSide() {
            super(1_000, Integer.MAX_VALUE);
        }
    }

    /** What {@link #keptSide()} may be. */
    final class KeptSide extends WholeNumber {
        public KeptSide() {
            super(256, 8192);
        }
    }

    /** What {@link #thumbnailSide()} may be. */
    final class ThumbnailSide extends WholeNumber {
        public ThumbnailSide() {
            super(32, 1024);
        }
    }

    /** What {@link #waiting()} may be. */
    final class Waiting extends WholeNumber {
        public Waiting() {
            super(0, Integer.MAX_VALUE);
        }
    }
}

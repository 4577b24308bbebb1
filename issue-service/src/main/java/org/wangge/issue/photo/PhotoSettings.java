package org.wangge.issue.photo;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.wangge.issue.photo.store.S3Settings;

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
    @Min(1_000_000)
    long largestPixels();

    /** Longest side of an uploaded picture. */
    @WithDefault("12000")
    @Min(1_000)
    int largestSide();

    /** Longer side of the picture that is kept. */
    @WithDefault("2048")
    @Min(256)
    @Max(8192)
    int keptSide();

    /** Longer side of the thumbnail. */
    @WithDefault("400")
    @Min(32)
    @Max(1024)
    int thumbnailSide();

    /** Pictures decoded at a time. Each may need some 80 MB of memory. */
    @WithDefault("2")
    @Min(1)
    int atATime();

    /** Uploads that may wait for that. Each holds a database connection meanwhile. */
    @WithDefault("6")
    @Min(0)
    int waiting();

    /** Photos an account may have uploaded and not attached to an issue. */
    @WithDefault("100")
    @Min(1)
    int unattachedPerAccount();

    /** How long a photo that no issue has is kept. */
    @WithDefault("P7D")
    Duration unattachedFor();

    /** How old a file without a row has to be to be cleared away. Longer than any upload takes. */
    @WithDefault("PT1H")
    Duration orphansAfter();
}

package org.wangge.issue.photo.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps the files of photos. Every method throws {@link PhotoStoreAway} when the medium does not do its part. */
public interface PhotoStore {

    /** What is to be stored, written as it is produced. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps the content for good before it returns, whole or not at all; a process that dies meanwhile leaves no such file. Tells its size in bytes. */
    long put(PhotoFile file, Content content);

    /** For the caller to close. */
    InputStream open(PhotoFile file);

    /** Forgets the photo's files, those there are. */
    void delete(UUID photo);

    /** Photos with files that have been there since before the instant, in no certain order. For the caller to close. */
    Stream<UUID> storedBefore(Instant instant);

    /** Clears away what processes that died have left half-written since before the instant. */
    void clearUnfinished(Instant before);
}

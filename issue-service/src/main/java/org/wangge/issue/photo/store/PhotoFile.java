package org.wangge.issue.photo.store;

import java.util.UUID;

/** One of the files a photo consists of. */
public record PhotoFile(UUID photo, Size size) {

    /** As it is looked at, or as it is shown in a list. */
    public enum Size {
        FULL,
        THUMBNAIL
    }
}

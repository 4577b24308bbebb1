package org.wangge.issue.photo.store;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of the files a photo consists of. */
public record PhotoFile(UUID photo, Size size) {

    private static final Pattern NAME =
            Pattern.compile("(?:.*/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\\.thumbnail)?\\.jpg");

    /** As it is looked at, or as it is shown in a list. */
    public enum Size {
        FULL,
        THUMBNAIL
    }

    /**
     * Where it lies in a store, the same in every kind, so that photos can be copied from one to another: in one of 256 folders, by the
     * id's end, which is random; its beginning is the time.
     */
    String path() {
        String id = photo.toString();
        return id.substring(id.length() - 2) + "/" + id + (size == Size.FULL ? ".jpg" : ".thumbnail.jpg");
    }

    /** The photo that a file of this name or path belongs to, if it is a photo's. */
    static Optional<UUID> photoAt(String path) {
        Matcher name = NAME.matcher(path);
        return name.matches() ? Optional.of(UUID.fromString(name.group(1))) : Optional.empty();
    }
}

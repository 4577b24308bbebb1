package org.wangge.issue.photo.picture;

import java.nio.file.Path;

/** A file that has been found to be one whole picture of allowed size, not yet decoded. */
public final class Negative {

    private final Path file;
    private final Anatomy anatomy;
    private final ExifBlock exif;

    Negative(Path file, Anatomy anatomy) {
        this.file = file;
        this.anatomy = anatomy;
        this.exif = ExifBlock.of(anatomy.exif());
    }

    public Format format() {
        return anatomy.format();
    }

    public Evidence evidence() {
        return exif.evidence();
    }

    Path file() {
        return file;
    }

    Orientation orientation() {
        return exif.orientation();
    }

    int longerSide() {
        return Math.max(anatomy.width(), anatomy.height());
    }
}

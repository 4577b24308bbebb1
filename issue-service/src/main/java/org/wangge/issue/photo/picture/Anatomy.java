package org.wangge.issue.photo.picture;

import org.jspecify.annotations.Nullable;

/**
 * What the structure of a picture file says before anything is decoded.
 *
 * @param exif the TIFF block of its EXIF data, null if it has none
 */
record Anatomy(Format format, int width, int height, byte @Nullable [] exif) {}

package org.wangge.issue.photo.picture;

/**
 * How large a picture may be.
 *
 * @param bytes  of the file
 * @param pixels width times height
 * @param side   width or height
 */
public record PictureLimits(long bytes, long pixels, int side) {

    void check(long width, long height) {
        if (width > side || height > side || width * height > pixels) {
            throw UnusablePicture.tooManyPixels(width, height, this);
        }
    }
}

package org.wangge.issue.photo.picture;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held (EXIF tag 274): what is to be done to the stored pixels to see the picture upright.
 *
 * @param mirrored     flipped left to right, before it is turned
 * @param quarterTurns clockwise
 */
record Orientation(boolean mirrored, int quarterTurns) {

    /** Values 1 to 8; anything else counts as upright. */
    static Orientation of(int exif) {
        return switch (exif) {
            case 2 -> new Orientation(true, 0);
            case 3 -> new Orientation(false, 2);
            case 4 -> new Orientation(true, 2);
            case 5 -> new Orientation(true, 3);
            case 6 -> new Orientation(false, 1);
            case 7 -> new Orientation(true, 1);
            case 8 -> new Orientation(false, 3);
            default -> new Orientation(false, 0);
        };
    }

    boolean isUpright() {
        return !mirrored && quarterTurns == 0;
    }

    boolean swapsSides() {
        return quarterTurns % 2 == 1;
    }

    /** From stored to upright coordinates of a picture whose stored sides are given. */
    AffineTransform upright(int width, int height) {
        AffineTransform transform = new AffineTransform();
        int uprightWidth = swapsSides() ? height : width;
        int uprightHeight = swapsSides() ? width : height;
        transform.translate(uprightWidth / 2.0, uprightHeight / 2.0);
        transform.quadrantRotate(quarterTurns);
        if (mirrored) {
            transform.scale(-1, 1);
        }
        transform.translate(-width / 2.0, -height / 2.0);
        return transform;
    }
}

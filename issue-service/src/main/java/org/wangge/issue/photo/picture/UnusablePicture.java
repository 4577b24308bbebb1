package org.wangge.issue.photo.picture;

import org.wangge.kit.problem.Refusal;

/** The file cannot be taken as a photo; the slug says why. */
public final class UnusablePicture extends Refusal {

    private UnusablePicture(int status, String slug, Object... arguments) {
        super(status, slug, arguments);
    }

    static UnusablePicture empty() {
        return new UnusablePicture(422, "photo-empty");
    }

    static UnusablePicture unrecognised() {
        return new UnusablePicture(422, "photo-unrecognised");
    }

    static UnusablePicture damaged() {
        return new UnusablePicture(422, "photo-damaged");
    }

    static UnusablePicture ambiguous(String other) {
        return new UnusablePicture(422, "photo-ambiguous", other);
    }

    static UnusablePicture animated() {
        return new UnusablePicture(422, "photo-animated");
    }

    static UnusablePicture tooManyPixels(long width, long height, PictureLimits limits) {
        return new UnusablePicture(
                422, "photo-too-many-pixels", width, height, limits.side(), limits.pixels() / 1_000_000);
    }

    static UnusablePicture tooManyBytes(long most) {
        return new UnusablePicture(413, "photo-too-large", most / (1024 * 1024));
    }
}

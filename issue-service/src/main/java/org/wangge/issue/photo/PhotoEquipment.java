package org.wangge.issue.photo;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.wangge.issue.photo.picture.Darkroom;
import org.wangge.issue.photo.picture.PictureLimits;
import org.wangge.issue.photo.store.DirectoryPhotoStore;
import org.wangge.issue.photo.store.PhotoStore;

/** Sets up what photos are made and kept with. */
class PhotoEquipment {

    @Produces
    @Singleton
    Darkroom darkroom(PhotoSettings settings) {
        return new Darkroom(new PictureLimits(
                settings.largestFile().asLongValue(), settings.largestPixels(), settings.largestSide()));
    }

    @Produces
    @Singleton
    @DefaultBean
    PhotoStore store(PhotoSettings settings) {
        return new DirectoryPhotoStore(settings.directory(), settings.keepFree().asLongValue());
    }
}

package org.wangge.issue.photo;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.wangge.issue.photo.picture.Darkroom;
import org.wangge.issue.photo.picture.PictureLimits;
import org.wangge.issue.photo.store.DirectoryPhotoStore;
import org.wangge.issue.photo.store.PhotoStore;
import org.wangge.issue.photo.store.S3Connection;
import org.wangge.issue.photo.store.S3PhotoStore;
import software.amazon.awssdk.services.s3.S3Client;

/** Sets up what photos are made and kept with. */
class PhotoEquipment {

    @Produces
    @Singleton
    Darkroom darkroom(PhotoSettings settings) {
        return new Darkroom(new PictureLimits(
                settings.largestFile().asLongValue(), settings.largestPixels(), settings.largestSide()));
    }

    /** Made at start, so that a setting that is missing is told then and not to whoever takes the first photo. */
    @Produces
    @Singleton
    @Startup
    @DefaultBean
    PhotoStore store(PhotoSettings settings, Instance<S3Client> s3) {
        return switch (settings.store()) {
            case DIRECTORY ->
                new DirectoryPhotoStore(
                        settings.directory(), settings.keepFree().asLongValue());
            case S3 -> new S3PhotoStore(s3.get(), settings.s3().requiredBucket());
        };
    }

    @Produces
    @Singleton
    S3Client s3(PhotoSettings settings) {
        return S3Connection.to(settings.s3());
    }

    void close(@Disposes S3Client s3) {
        s3.close();
    }
}

package org.wangge.issue.photo.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.wangge.issue.photo.store.PhotoFile.Size;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps photos as objects of a bucket. An object is there whole or not at all: S3 shows it once it has been taken in. */
public final class S3PhotoStore implements PhotoStore {

    private static final Logger LOG = Logger.getLogger(S3PhotoStore.class);

    private final S3Client s3;
    private final String bucket;

    public S3PhotoStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public long put(PhotoFile file, Content content) {
        try (S3Upload upload = new S3Upload(s3, bucket, file.path())) {
            content.writeTo(upload);
            return upload.finish();
        } catch (IOException | SdkException failed) {
            throw away(failed);
        }
    }

    @Override
    public InputStream open(PhotoFile file) {
        return asked(() -> s3.getObject(object -> object.bucket(bucket).key(file.path())));
    }

    @Override
    public void delete(UUID photo) {
        for (Size size : Size.values()) {
            String key = new PhotoFile(photo, size).path();
            asked(() -> s3.deleteObject(object -> object.bucket(bucket).key(key)));
        }
    }

    @Override
    public Stream<UUID> storedBefore(Instant instant) {
        // Listed in the order of their names, a photo's files follow each other.
        AtomicReference<UUID> last = new AtomicReference<>();
        return asked(() -> s3.listObjectsV2Paginator(list -> list.bucket(bucket)).contents().stream()
                .filter(object -> object.lastModified().isBefore(instant))
                .map(S3Object::key)
                .flatMap(key -> PhotoFile.photoAt(key).stream())
                .filter(photo -> !photo.equals(last.getAndSet(photo))));
    }

    @Override
    public void clearUnfinished(Instant before) {
        asked(() -> {
            s3.listMultipartUploadsPaginator(list -> list.bucket(bucket)).uploads().stream()
                    .filter(upload -> upload.initiated().isBefore(before))
                    .forEach(this::abort);
            return true;
        });
    }

    private void abort(MultipartUpload upload) {
        try {
            s3.abortMultipartUpload(
                    abort -> abort.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()));
        } catch (NoSuchUploadException clearedByAnotherCopy) {
            LOG.debugf("The upload of %s is gone already", upload.key());
        }
    }

    private <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException failed) {
            throw away(failed);
        }
    }

    private PhotoStoreAway away(Exception failed) {
        LOG.errorf(failed, "The photo store in the S3 bucket %s does not work", bucket);
        return new PhotoStoreAway(failed);
    }
}

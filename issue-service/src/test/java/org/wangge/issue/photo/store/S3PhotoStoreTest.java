package org.wangge.issue.photo.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wangge.embedded.Ports;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

class S3PhotoStoreTest extends PhotoStoreContract {

    private static final String BUCKET = S3Server.BUCKET;

    private static S3Server server;
    private static S3Client s3;

    @BeforeAll
    static void start() {
        server = new S3Server();
        s3 = server.client();
    }

    @AfterAll
    static void stop() {
        s3.close();
        server.stop();
    }

    @AfterEach
    void empty() {
        objects().forEach(object -> s3.deleteObject(gone -> gone.bucket(BUCKET).key(object.key())));
        uploads()
                .forEach(upload -> s3.abortMultipartUpload(
                        gone -> gone.bucket(BUCKET).key(upload.key()).uploadId(upload.uploadId())));
    }

    @Override
    PhotoStore store() {
        return new S3PhotoStore(s3, BUCKET);
    }

    @Override
    PhotoStore brokenStore() {
        URI nobodyThere = URI.create("http://127.0.0.1:" + Ports.free());
        return new S3PhotoStore(S3Connection.to(new TestS3Settings(nobodyThere, Duration.ofSeconds(5))), BUCKET);
    }

    @Override
    List<String> contents() {
        // This server also lists what it keeps of uploads under names of its own.
        Stream<String> photos = objects()
                .map(S3Object::key)
                .filter(key -> PhotoFile.photoAt(key).isPresent());
        return Stream.concat(photos, uploads().map(MultipartUpload::key))
                .sorted()
                .toList();
    }

    private static Stream<S3Object> objects() {
        return s3.listObjectsV2Paginator(list -> list.bucket(BUCKET)).contents().stream();
    }

    private static Stream<MultipartUpload> uploads() {
        return s3.listMultipartUploadsPaginator(list -> list.bucket(BUCKET)).uploads().stream();
    }

    @Override
    void dieWhilePutting() {
        String upload = s3.createMultipartUpload(begun -> begun.bucket(BUCKET).key(THUMBNAIL.path()))
                .uploadId();
        s3.uploadPart(
                part -> part.bucket(BUCKET)
                        .key(THUMBNAIL.path())
                        .uploadId(upload)
                        .partNumber(1),
                RequestBody.fromString("half"));
    }

    @Test
    void a_server_that_takes_connections_and_answers_nothing_holds_nobody_up() {
        S3Server freezing = new S3Server();
        try (S3Client hasty = S3Connection.to(freezing.settings(Duration.ofSeconds(1)))) {
            PhotoStore store = new S3PhotoStore(hasty, BUCKET);
            store.put(FULL, out -> out.write(1));
            freezing.freeze();
            try {
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    assertThrows(PhotoStoreAway.class, () -> store.put(THUMBNAIL, out -> out.write(1)));
                    assertThrows(
                            PhotoStoreAway.class, () -> store.put(THUMBNAIL, out -> out.write(new byte[12 << 20])));
                    assertThrows(PhotoStoreAway.class, () -> store.open(FULL));
                    assertThrows(PhotoStoreAway.class, () -> store.delete(PHOTO));
                });
            } finally {
                freezing.thaw();
            }
            assertEquals(1, store.put(FULL, out -> out.write(2)));
        } finally {
            freezing.stop();
        }
    }

    @Test
    void a_bucket_that_is_not_there_is_a_store_that_does_not_work() {
        PhotoStore store = new S3PhotoStore(s3, "elsewhere");
        assertThrows(PhotoStoreAway.class, () -> store.put(FULL, out -> out.write(1)));
        assertThrows(PhotoStoreAway.class, () -> store.open(FULL));
    }

    @Test
    void a_wrong_key_is_a_store_that_does_not_work() {
        S3Settings wrong = TestS3Settings.withSecret(server.endpoint(), "guessed");
        try (S3Client stranger = S3Connection.to(wrong)) {
            PhotoStore store = new S3PhotoStore(stranger, BUCKET);
            assertThrows(PhotoStoreAway.class, () -> store.put(FULL, out -> out.write(1)));
            assertEquals(List.of(), contents());
        }
    }
}

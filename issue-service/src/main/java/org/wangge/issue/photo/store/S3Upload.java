package org.wangge.issue.photo.store;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

/**
 * Sends an object while it is written, holding no more of it than one part: in one request if that is all, in parts otherwise. Closed
 * before it is finished, it leaves nothing behind.
 */
final class S3Upload extends OutputStream {

    private static final Logger LOG = Logger.getLogger(S3Upload.class);
    private static final String JPEG = "image/jpeg";
    private static final int FIRST_ROOM = 1 << 16;

    /** The least that S3 takes for a part that is not the last. */
    private static final int PART = 5 << 20;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final List<CompletedPart> sent = new ArrayList<>();
    private byte[] part = new byte[FIRST_ROOM];
    private int filled;
    private long size;
    private @Nullable String upload;

    S3Upload(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            if (filled == PART) {
                sendPart();
            }
            int some = Math.min(left, PART - filled);
            makeRoom(filled + some);
            System.arraycopy(bytes, at, part, filled, some);
            filled += some;
            at += some;
            left -= some;
        }
        size += length;
    }

    /** Makes what was written an object and tells its size in bytes. It is kept for good when this returns. */
    long finish() {
        if (upload == null) {
            s3.putObject(object -> object.bucket(bucket).key(key).contentType(JPEG), body());
            return size;
        }
        sendPart();
        s3.completeMultipartUpload(
                complete -> complete.bucket(bucket).key(key).uploadId(upload).multipartUpload(all -> all.parts(sent)));
        upload = null;
        return size;
    }

    @Override
    public void close() {
        if (upload == null) {
            return;
        }
        try {
            s3.abortMultipartUpload(abort -> abort.bucket(bucket).key(key).uploadId(upload));
        } catch (SdkException failed) {
            LOG.warnf("What was sent of %s stays until it is cleared away: %s", key, failed.getMessage());
        }
    }

    private void sendPart() {
        if (upload == null) {
            CreateMultipartUploadResponse begun = s3.createMultipartUpload(
                    object -> object.bucket(bucket).key(key).contentType(JPEG));
            upload = begun.uploadId();
        }
        int number = sent.size() + 1;
        UploadPartResponse taken = s3.uploadPart(
                request -> request.bucket(bucket).key(key).uploadId(upload).partNumber(number), body());
        sent.add(CompletedPart.builder().partNumber(number).eTag(taken.eTag()).build());
        filled = 0;
    }

    private RequestBody body() {
        int length = filled;
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(part, 0, length), length, JPEG);
    }

    private void makeRoom(int needed) {
        if (needed > part.length) {
            part = Arrays.copyOf(part, Math.min(PART, Math.max(needed, part.length * 2)));
        }
    }
}

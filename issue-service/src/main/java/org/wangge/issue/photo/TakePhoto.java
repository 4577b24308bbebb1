package org.wangge.issue.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.wangge.issue.photo.picture.Darkroom;
import org.wangge.issue.photo.picture.Negative;
import org.wangge.issue.photo.picture.Print;
import org.wangge.issue.photo.store.PhotoFile;
import org.wangge.issue.photo.store.PhotoStore;
import org.wangge.kit.id.Ids;

/**
 * Takes in an uploaded file as a photo. First the files, then the row: at whatever line the process dies, there is no photo without its
 * files. Files without a row go when the transaction fails, or with the {@link PhotoSweep}.
 */
@ApplicationScoped
class TakePhoto {

    private final PhotoRepository photos;
    private final PhotoStore store;
    private final Darkroom darkroom;
    private final DarkroomDoor door;
    private final PhotoSettings settings;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    TakePhoto(
            PhotoRepository photos,
            PhotoStore store,
            Darkroom darkroom,
            DarkroomDoor door,
            PhotoSettings settings,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.photos = photos;
        this.store = store;
        this.darkroom = darkroom;
        this.door = door;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    PhotoView take(Path file, String uploader) throws IOException {
        Negative negative = darkroom.inspect(file);
        if (photos.unattachedOf(uploader) >= settings.unattachedPerAccount()) {
            throw PhotoRefusal.tooManyUnattached(settings.unattachedPerAccount());
        }
        UUID id = Ids.next();
        transaction.registerInterposedSynchronization(new Undo(id));
        Photo.Kept kept = door.through(() -> keep(id, negative));
        Photo.Original original = new Photo.Original(negative.format(), Files.size(file), sha256(file));
        Photo photo = new Photo(id, uploader, clock.instant(), original, kept, negative.evidence());
        photos.persist(photo);
        return photo.view();
    }

    private Photo.Kept keep(UUID id, Negative negative) throws IOException {
        Print print = darkroom.develop(negative, settings.keptSide());
        Print thumbnail = darkroom.reduce(print, settings.thumbnailSide());
        return new Photo.Kept(
                print.width(),
                print.height(),
                store.put(new PhotoFile(id, PhotoFile.Size.FULL), print::writeTo),
                store.put(new PhotoFile(id, PhotoFile.Size.THUMBNAIL), thumbnail::writeTo));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream into = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(file, into);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Deletes the files if the row does not come to be. */
    private final class Undo implements Synchronization {

        private final UUID id;

        Undo(UUID id) {
            this.id = id;
        }

        @Override
        public void beforeCompletion() {
            // Only the outcome matters.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_ROLLEDBACK) {
                store.delete(id);
            }
        }
    }
}

package org.wangge.issue.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wangge.issue.photo.picture.Pictures;
import org.wangge.issue.photo.store.PhotoFile;
import org.wangge.issue.photo.store.PhotoFile.Size;
import org.wangge.issue.photo.store.PhotoStore;

@QuarkusTest
class PhotoSweepTest {

    private final String resident = "resident-" + UUID.randomUUID();

    @Inject
    PhotoSweep sweep;

    @Inject
    PhotoStore store;

    @Inject
    PhotoSettings settings;

    @Inject
    Photos photos;

    @Inject
    PhotoRepository rows;

    @Inject
    TakePhoto takePhoto;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    private Path file(UUID photo) {
        String id = photo.toString();
        return settings.directory().resolve(id.substring(34)).resolve(id + ".jpg");
    }

    private void age(UUID photo, Duration by) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update photos set uploaded_at = uploaded_at - cast(:by as interval) where id = :photo")
                        .setParameter("by", by.toString())
                        .setParameter("photo", photo)
                        .executeUpdate());
    }

    private void ageFile(UUID photo) throws IOException {
        Files.setLastModifiedTime(
                file(photo),
                FileTime.from(Instant.now().minus(settings.orphansAfter()).minusSeconds(60)));
    }

    @Test
    void photos_no_issue_got_in_time_go_with_their_files_and_others_stay() {
        UUID old = PhotoDesk.uploaded(resident, Pictures.jpeg(4, 4));
        UUID young = PhotoDesk.uploaded(resident, Pictures.jpeg(4, 4));
        UUID attached = PhotoDesk.uploaded(resident, Pictures.jpeg(4, 4));
        photos.attach(List.of(attached), UUID.randomUUID(), resident, Stage.BEFORE);
        age(old, settings.unattachedFor().plusHours(1));
        age(attached, settings.unattachedFor().plusHours(1));
        sweep.sweep();
        assertFalse(Files.exists(file(old)));
        assertTrue(Files.exists(file(young)) && Files.exists(file(attached)));
        PhotoDesk.see(resident, old).then().statusCode(404);
        PhotoDesk.see(resident, young).then().statusCode(200);
    }

    @Test
    void files_without_a_row_go_once_they_are_old() throws IOException {
        UUID orphan = UUID.randomUUID();
        UUID fresh = UUID.randomUUID();
        store.put(new PhotoFile(orphan, Size.FULL), out -> out.write(1));
        store.put(new PhotoFile(fresh, Size.FULL), out -> out.write(1));
        UUID photo = PhotoDesk.uploaded(resident, Pictures.jpeg(4, 4));
        ageFile(orphan);
        ageFile(photo);
        sweep.sweep();
        assertFalse(Files.exists(file(orphan)));
        assertTrue(Files.exists(file(fresh)) && Files.exists(file(photo)));
    }

    @Test
    void an_upload_whose_transaction_fails_leaves_neither_row_nor_file() throws IOException {
        Path upload = Files.write(folder.resolve("upload"), Pictures.jpeg(4, 4));
        long files = PhotoDesk.files(settings.directory());
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    try {
                        takePhoto.take(upload, resident);
                    } catch (IOException unreadable) {
                        throw new AssertionError(unreadable);
                    }
                    assertEquals(files + 2, PhotoDesk.files(settings.directory()));
                    throw new IllegalStateException("the process is out of luck");
                }));
        assertEquals(files, PhotoDesk.files(settings.directory()));
        assertEquals(0, rows.unattachedOf(resident));
    }
}

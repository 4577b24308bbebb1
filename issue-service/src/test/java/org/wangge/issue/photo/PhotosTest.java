package org.wangge.issue.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wangge.issue.photo.picture.Pictures;
import org.wangge.testing.Statements;

@QuarkusTest
class PhotosTest {

    private final String resident = "resident-" + UUID.randomUUID();
    private final UUID issue = UUID.randomUUID();

    @Inject
    Photos photos;

    private UUID upload() {
        return PhotoDesk.uploaded(resident, Pictures.jpeg(4, 4));
    }

    private List<UUID> attached() {
        return photos.of(issue).stream().map(PhotoView::id).toList();
    }

    @Test
    void photos_become_an_issues_in_the_order_given_with_one_statement() {
        List<UUID> before = List.of(upload(), upload(), upload());
        List<UUID> backwards = List.of(before.get(2), before.get(0), before.get(1));
        assertEquals(1, Statements.during(() -> photos.attach(backwards, issue, resident, Stage.BEFORE)));
        assertEquals(backwards, attached());
        UUID after = upload();
        photos.attach(List.of(after), issue, resident, Stage.AFTER);
        assertEquals(
                List.of(Stage.BEFORE, Stage.BEFORE, Stage.BEFORE, Stage.AFTER),
                photos.of(issue).stream().map(PhotoView::stage).toList());
        assertEquals(1, Statements.during(() -> photos.of(issue)));
    }

    @Test
    void naming_a_photo_twice_is_naming_it_once_and_naming_none_does_nothing() {
        UUID photo = upload();
        photos.attach(List.of(photo, photo), issue, resident, Stage.BEFORE);
        assertEquals(List.of(photo), attached());
        assertEquals(0, Statements.during(() -> photos.attach(List.of(), issue, resident, Stage.BEFORE)));
    }

    @Test
    void one_that_is_missing_somebody_elses_or_attached_refuses_all() {
        UUID mine = upload();
        UUID theirs = PhotoDesk.uploaded("somebody-else", Pictures.jpeg(4, 4));
        UUID missing = UUID.randomUUID();
        UUID used = upload();
        photos.attach(List.of(used), UUID.randomUUID(), resident, Stage.BEFORE);
        for (UUID bad : List.of(theirs, missing, used)) {
            UnknownPhoto refusal = assertThrows(
                    UnknownPhoto.class, () -> photos.attach(List.of(mine, bad), issue, resident, Stage.BEFORE));
            assertEquals("422 unknown-photo", refusal.status() + " " + refusal.slug());
            assertEquals(List.of(bad), refusal.members().get("photos"));
        }
        assertEquals(List.of(), attached());
        photos.attach(List.of(mine), issue, resident, Stage.BEFORE);
        assertEquals(List.of(mine), attached());
    }
}

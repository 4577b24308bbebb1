package org.wangge.issue.photo;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.wangge.kit.problem.Refusal;

/** A photo that is to be attached does not exist, is somebody else's or belongs to an issue already. Which of these is not told. */
public final class UnknownPhoto extends Refusal {

    UnknownPhoto(Collection<UUID> photos) {
        super(422, "unknown-photo", photos.stream().map(UUID::toString).collect(Collectors.joining(", ")));
        with("photos", List.copyOf(photos));
    }
}

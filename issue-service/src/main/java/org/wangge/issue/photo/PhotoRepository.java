package org.wangge.issue.photo;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class PhotoRepository implements PanacheRepositoryBase<Photo, UUID> {

    private static final String ATTACH = "update photos p set issue = :issue, stage = :stage, attached_at = :at,"
            + " place_in_issue = given.place from unnest(cast(:photos as uuid[])) with ordinality as given (id, place)"
            + " where p.id = given.id and p.uploader = :uploader and p.issue is null returning p.id";

    private static final String FORGET = "delete from photos where id in (select id from photos"
            + " where issue is null and uploaded_at < :before order by uploaded_at limit :most for update skip locked)"
            + " returning id";

    private static final String KNOWN = "select id from photos where id = any (cast(:photos as uuid[]))";

    long unattachedOf(String uploader) {
        return count("uploader = ?1 and issue is null", uploader);
    }

    /** In the order they were attached. */
    List<Photo> of(UUID issue) {
        return list("issue = ?1 order by attachedAt, placeInIssue", issue);
    }

    /** Gives the uploader's photos that no issue has to the issue, in the given order. Tells which those were. */
    Set<UUID> attach(Collection<UUID> photos, UUID issue, String uploader, Stage stage, Instant at) {
        return Set.copyOf(ids(
                ATTACH,
                Map.of(
                        "photos", array(photos),
                        "issue", issue,
                        "uploader", uploader,
                        "stage", stage.name(),
                        "at", at)));
    }

    /** Deletes photos uploaded before the instant that no issue has, and tells which. */
    List<UUID> forgetUnattached(Instant before, int most) {
        return ids(FORGET, Map.of("before", before, "most", most));
    }

    Set<UUID> known(Collection<UUID> photos) {
        return Set.copyOf(ids(KNOWN, Map.of("photos", array(photos))));
    }

    @SuppressWarnings("unchecked") // each of the statements gives one column of type uuid
    private List<UUID> ids(String sql, Map<String, ?> parameters) {
        Query statement = getEntityManager().createNativeQuery(sql);
        parameters.forEach(statement::setParameter);
        return statement.getResultList();
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

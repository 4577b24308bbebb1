package org.wangge.issue.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where around one grid today: its leads and supervisors, from the office down, and the postings of whoever
 * was asked about that lie on its line or below it.
 *
 * @param path     from the office down to the grid itself
 * @param ended    whether the grid has been retired
 * @param postings each once
 */
public record Standing(UUID office, GridRef grid, List<UUID> path, boolean ended, List<Posting> postings) {

    /** The grid above, unless this is an office. */
    public Optional<UUID> parent() {
        return path.size() < 2 ? Optional.empty() : Optional.of(path.get(path.size() - 2));
    }

    /** The lead of the grid, or of the nearest one above that has a lead. */
    public @Nullable Party lead() {
        return postings.stream()
                .filter(posting -> posting.role() == Role.LEAD && posting.covers())
                .max(Comparator.comparingInt(Posting::depth))
                .map(Posting::holder)
                .orElse(null);
    }

    /** Everybody posted as supervisor at the grid or above it, the nearest first. */
    public List<Party> supervisors() {
        return postings.stream()
                .filter(posting -> posting.role() == Role.SUPERVISOR && posting.covers())
                .sorted(Comparator.comparingInt(Posting::depth).reversed())
                .map(Posting::holder)
                .distinct()
                .toList();
    }

    /** The postings of one account on this line. */
    public List<Posting> of(String account) {
        return postings.stream()
                .filter(posting -> account.equals(posting.holder().account()))
                .toList();
    }

    /** Somebody posted in the grid, above or below it. */
    public Optional<Party> person(UUID person) {
        return postings.stream()
                .map(Posting::holder)
                .filter(holder -> person.equals(holder.person()))
                .findFirst();
    }
}

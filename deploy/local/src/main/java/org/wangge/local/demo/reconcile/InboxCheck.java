package org.wangge.local.demo.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.work.Crew;
import org.wangge.local.demo.work.Faults;

/**
 * Every notification due is in its inbox once, and none that is not due. What is due follows from the events; the inboxes are read over the API, each by
 * its owner, until all is there or the wait is over.
 */
public final class InboxCheck {
    private static final long LONGEST_WAIT_SECONDS = 240;
    private static final long BETWEEN_LOOKS_SECONDS = 3;

    private final Map<String, Desk> owners;
    private final Crew crew;
    private final Faults faults;

    /** Owners are everybody who could be told, by account. */
    public InboxCheck(Map<String, Desk> owners, Crew crew, Faults faults) {
        this.owners = owners;
        this.crew = crew;
        this.faults = faults;
    }

    /** How many notifications were due to how many accounts. */
    public record Found(int due, int accounts) {}

    public Found check(Set<String> issues, List<Fact> facts) throws InterruptedException {
        Map<Notice, Fact> due = due(facts);
        Map<String, Map<Notice, Integer>> inboxes = new ConcurrentHashMap<>();
        Set<String> open = Set.copyOf(owners.keySet());
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        while (!open.isEmpty()) {
            read(open, issues, inboxes);
            open = stillMissing(due.keySet(), inboxes);
            if (open.isEmpty() || System.nanoTime() > until) {
                break;
            }
            TimeUnit.SECONDS.sleep(BETWEEN_LOOKS_SECONDS);
        }
        compare(due, inboxes.values());
        return new Found(due.size(), (int)
                due.keySet().stream().map(Notice::account).distinct().count());
    }

    static Map<Notice, Fact> due(List<Fact> facts) {
        Map<Notice, Fact> due = new HashMap<>();
        for (var fact : facts) {
            Told.of(fact).forEach(account -> due.put(new Notice(account, fact.id()), fact));
        }
        return due;
    }

    private void read(Set<String> accounts, Set<String> issues, Map<String, Map<Notice, Integer>> inboxes)
            throws InterruptedException {
        crew.each("Reading " + accounts.size() + " inboxes", accounts, account -> {
            var desk = owners.get(account);
            if (desk != null) {
                inboxes.put(account, inbox(account, desk, issues));
            }
        });
    }

    private static Map<Notice, Integer> inbox(String account, Desk desk, Set<String> issues) {
        Map<Notice, Integer> notices = new HashMap<>();
        desk.all("/v1/notifications").stream()
                .filter(item -> issues.contains(item.path("issue").asText()))
                .forEach(item ->
                        notices.merge(new Notice(account, item.required("event").asText()), 1, Integer::sum));
        return notices;
    }

    private Set<String> stillMissing(Collection<Notice> due, Map<String, Map<Notice, Integer>> inboxes) {
        return due.stream()
                .filter(notice -> owners.containsKey(notice.account()))
                .filter(notice ->
                        !inboxes.getOrDefault(notice.account(), Map.of()).containsKey(notice))
                .map(Notice::account)
                .collect(Collectors.toSet());
    }

    void compare(Map<Notice, Fact> due, Collection<Map<Notice, Integer>> inboxes) {
        Map<Notice, Integer> found = new HashMap<>();
        inboxes.forEach(found::putAll);
        due.forEach((notice, fact) -> {
            int times = found.getOrDefault(notice, 0);
            if (times != 1) {
                faults.add("%s of issue %s is in the inbox of %s %d times instead of once"
                        .formatted(fact.topic(), fact.body().path("number").asText(), who(notice), times));
            }
        });
        found.keySet().stream()
                .filter(notice -> !due.containsKey(notice))
                .forEach(notice -> faults.add(
                        "%s was told of event %s, which is not due to them".formatted(who(notice), notice.event())));
    }

    private String who(Notice notice) {
        var owner = owners.get(notice.account());
        return owner == null ? "account " + notice.account() + " (nobody of the sample)" : owner.username();
    }
}

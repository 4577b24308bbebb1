package org.wangge.local.demo.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who has to be told of what, written down here a second time, so that the reconciliation does not ask the service about itself. */
public final class Told {
    private static final Map<String, List<String>> WHOM = Map.ofEntries(
            Map.entry("issue-reported", List.of("lead", "reporter")),
            Map.entry("issue-placed", List.of("lead")),
            Map.entry("issue-claimed", List.of("reporter")),
            Map.entry("issue-classified", List.of()),
            Map.entry("issue-returned", List.of("lead")),
            Map.entry("issue-assigned", List.of("assignee", "lead")),
            Map.entry("issue-started", List.of()),
            Map.entry("issue-resolved", List.of("reporter", "lead", "supervisors")),
            Map.entry("issue-closed", List.of("reporter", "lead", "assignee")),
            Map.entry("issue-reworked", List.of("assignee", "lead")),
            Map.entry("issue-voided", List.of("reporter")),
            Map.entry("issue-reopened", List.of("lead", "supervisors")));

    private Told() {}

    static Set<String> topics() {
        return new TreeSet<>(WHOM.keySet());
    }

    /** The accounts an event is due to, each once. */
    public static Set<String> of(Fact fact) {
        Set<String> accounts = new TreeSet<>();
        for (var whom : WHOM.getOrDefault(fact.topic(), List.of())) {
            for (var party : parties(fact.body().path(whom))) {
                var account = party.path("account").asText("");
                if (!account.isEmpty()) {
                    accounts.add(account);
                }
            }
        }
        return accounts;
    }

    private static List<JsonNode> parties(JsonNode named) {
        if (!named.isArray()) {
            return List.of(named);
        }
        List<JsonNode> all = new ArrayList<>();
        named.forEach(all::add);
        return all;
    }
}

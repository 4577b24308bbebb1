package org.wangge.issue.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wangge.issue.Desk;
import org.wangge.issue.SampleOffice;

/** The looks of several people, asked together. */
@QuarkusTest
class IssueRepositoryTest {

    @Inject
    IssueRepository issues;

    @BeforeEach
    void open() {
        SampleOffice.open();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void each_look_finds_its_own_issue_and_one_at_none_finds_nothing(int count) {
        Desk resident = Desk.by("resident1", "resident");
        List<Look> there = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID issue = resident.report(SampleOffice.IN_MARKET);
            there.add(new Look(issue, "resident1"));
            there.add(new Look(issue, "north-lead"));
        }
        List<Look> asked = new ArrayList<>(there);
        asked.add(new Look(UUID.randomUUID(), "resident1"));

        Map<Look, UUID> found = issues.find(asked).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().issue().id()));

        assertEquals(there.stream().collect(Collectors.toMap(look -> look, Look::issue)), found);
    }
}

package org.wangge.notification.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wangge.notification.NeighbourPorts;
import org.wangge.notification.rule.Capacity;
import org.wangge.notification.rule.Rule;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class WordingTest {

    private static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null);
    private static final Facts ALL = new Facts(
            "南岗网格", "垃圾乱堆", "piled garbage", "某人", "另一人", "理由。", "已清运", Instant.parse("2026-11-24T04:00:00Z"), 2);

    @Inject
    Wording wording;

    @Test
    void words_every_event_for_everybody_it_tells_in_both_languages() {
        for (Rule rule : Rule.values()) {
            for (Capacity capacity : rule.told()) {
                for (Language language : Language.values()) {
                    for (Facts facts : List.of(NONE, ALL)) {
                        Message message = wording.of(rule.topic(), "2026-000123", facts, capacity, language);
                        String where = rule + " " + capacity + " " + language + ": " + message;
                        assertTrue(message.title().contains("2026-000123"), where);
                        Stream.of(message.title(), message.body()).forEach(text -> {
                            assertFalse(text.contains("{") || text.contains("NOT_FOUND"), where);
                            assertFalse(text.contains("。。") || text.contains("  "), where);
                        });
                        assertFalse(message.title().contains("\n"), where);
                        if (language == Language.ENGLISH && facts == NONE) {
                            assertFalse(
                                    (message.title() + message.body())
                                            .codePoints()
                                            .anyMatch(Character::isIdeographic),
                                    where);
                        }
                    }
                }
            }
        }
    }

    @Test
    void says_what_a_reader_needs_to_know() {
        assertEquals(
                new Message(
                        "Issue 2026-000123 was assigned to you",
                        "Grid: 南岗网格. Category: piled garbage. To be put right by 24 Nov 2026 12:00."),
                wording.of("issue-assigned", "2026-000123", ALL, Capacity.ASSIGNEE, Language.ENGLISH));
        assertEquals(
                new Message("问题 2026-000123 派您处置", "网格：南岗网格。类别：垃圾乱堆。处置期限：2026年11月24日 12:00。"),
                wording.of("issue-assigned", "2026-000123", ALL, Capacity.ASSIGNEE, Language.CHINESE));
        assertEquals(
                "问题 2026-000123 已派另一人处置",
                wording.of("issue-assigned", "2026-000123", ALL, Capacity.LEAD, Language.CHINESE)
                        .title());
    }

    @Test
    void keeps_a_title_on_one_line_whatever_was_typed() {
        Facts twoLines = new Facts("南岗\r\nBcc: all@example.org", null, null, null, null, "a\nb", null, null, null);
        Message message = wording.of("issue-returned", "2026-000123", twoLines, Capacity.LEAD, Language.ENGLISH);
        assertEquals("Issue 2026-000123 was passed on to 南岗 Bcc: all@example.org, to be claimed", message.title());
        assertTrue(message.body().startsWith("Reason: a b."));
    }

    @Test
    void takes_the_first_language_it_has() {
        assertEquals(
                Optional.of(Language.ENGLISH),
                Language.firstOf(List.of(Locale.FRENCH, Locale.UK, Locale.SIMPLIFIED_CHINESE)));
        assertEquals(Optional.of(Language.CHINESE), Language.firstOf(List.of(Locale.TRADITIONAL_CHINESE)));
        assertEquals(Optional.empty(), Language.firstOf(List.of(Locale.FRENCH)));
    }
}

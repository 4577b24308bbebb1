package org.wangge.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void a_tag_has_the_version_and_what_else_is_shown() {
        assertEquals("3", Versions.tag(3).getValue());
        assertEquals(Versions.tag(3, false, "东风路"), Versions.tag(3, false, "东风路"));
        assertNotEquals(Versions.tag(3, false, "东风路"), Versions.tag(4, false, "东风路"));
        assertNotEquals(Versions.tag(3, false, "东风路"), Versions.tag(3, true, "东风路"));
        assertNotEquals(Versions.tag(3, false, "Aa"), Versions.tag(3, false, "BB"));
        assertNotEquals(Versions.tag(3, false, null), Versions.tag(3, false, ""));
    }

    @Test
    void a_condition_on_a_deed_means_the_version_alone() {
        String tag = '"' + Versions.tag(3, true).getValue() + '"';
        for (String given : new String[] {"\"3\"", "3", "W/\"3\"", " \"3\" ", tag, "W/" + tag}) {
            assertEquals(3, Versions.required(given), given);
            assertThrows(VersionRefusal.class, () -> Versions.check(given, 4), given);
        }
    }

    @Test
    void what_is_no_tag_of_ours_is_refused() {
        for (String given : new String[] {"\"3.\"", "\"3.12\"", "\"a\"", "\"3\", \"4\"", "\"3.0123456789\"", "-1"}) {
            assertThrows(VersionRefusal.class, () -> Versions.expected(given), given);
        }
    }
}

package org.wangge.personnel.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Particulars PARTICULARS =
            new Particulars("P-1", "试人", Occupation.PATROL, "15400000001", null, List.of());

    private static Person person() {
        return Person.registered(UUID.randomUUID(), UUID.randomUUID(), PARTICULARS, "shi.ren", List.of("staff"));
    }

    @Test
    void a_change_is_one_version_on_and_no_change_none() {
        Person person = person();
        assertSame(person, person.described(PARTICULARS));
        assertSame(person, person.wishing("shi.ren", List.of("staff"), true));
        assertEquals(2, person.wishing("shi.ren", List.of("staff"), false).version());
        Person renewed = person.renewed(
                new Particulars("P-1", "新名", Occupation.PATROL, "15400000001", null, List.of()),
                "shi.ren",
                List.of("resident"));
        assertEquals(2, renewed.version());
        assertEquals("新名", renewed.name());
        assertEquals(List.of("resident"), renewed.roles());
    }

    @Test
    void a_username_stays_once_the_account_is_linked() {
        assertEquals("other", person().wishing("other", List.of(), true).username());
        Person linked = person().linked("subject");
        assertThrows(UsernameFixed.class, () -> linked.wishing("other", List.of(), true));
    }

    @Test
    void postings_tell_name_occupation_and_account_but_no_phone() {
        Person person = person();
        assertTrue(person.linked("subject").isKnownOtherwiseThan(person));
        assertFalse(person.described(new Particulars("P-1", "试人", Occupation.PATROL, "15400000002", null, List.of()))
                .isKnownOtherwiseThan(person));
    }

    @Test
    void an_account_follows_name_and_address_but_not_its_own_linking() {
        Person person = person();
        assertTrue(person.wantsOtherAccountThan(null));
        assertFalse(person.linked("subject").wantsOtherAccountThan(person));
        assertTrue(person.described(
                        new Particulars("P-1", "试人", Occupation.PATROL, "15400000001", "a@example.org", List.of()))
                .wantsOtherAccountThan(person));
    }
}

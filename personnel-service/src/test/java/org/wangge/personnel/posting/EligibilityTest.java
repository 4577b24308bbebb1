package org.wangge.personnel.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wangge.personnel.people.Occupation;

class EligibilityTest {

    private static final Set<Occupation> HEADS =
            EnumSet.of(Occupation.COMMUNITY_CADRE, Occupation.RESIDENT_UNIT_HEAD, Occupation.PROJECT_HEAD);

    static Stream<Arguments> everything() {
        return Stream.of(PostingRole.values())
                .flatMap(role -> Stream.of(1, 2, 3, 4)
                        .flatMap(level -> Stream.of(Occupation.values())
                                .flatMap(occupation -> Stream.of(true, false)
                                        .map(first -> Arguments.of(role, level, occupation, first)))));
    }

    @ParameterizedTest(name = "{0} at level {1} by {2}, first secretary {3}")
    @MethodSource("everything")
    void a_posting_is_open_to_the_occupations_it_is_meant_for(
            PostingRole role, int level, Occupation occupation, boolean firstSecretary) {
        boolean office = occupation == Occupation.OFFICE_STAFF;
        boolean suited = switch (role) {
            case LEAD -> office || level == 4;
            case DEPUTY_LEAD -> level == 1 ? office : level == 4 || HEADS.contains(occupation);
            case MEMBER -> !office;
            case SUPERVISOR -> office;
        };
        boolean allowed = suited && (!firstSecretary || role == PostingRole.LEAD && level == 2);
        assertEquals(
                allowed,
                Eligibility.objection(role, level, occupation, firstSecretary).isEmpty());
        assertEquals(suited, Eligibility.open(role, level).contains(occupation));
    }
}

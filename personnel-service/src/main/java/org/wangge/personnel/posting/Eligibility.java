package org.wangge.personnel.posting;

import static org.wangge.personnel.people.Occupation.COMMUNITY_CADRE;
import static org.wangge.personnel.people.Occupation.OFFICE_STAFF;
import static org.wangge.personnel.people.Occupation.PROJECT_HEAD;
import static org.wangge.personnel.people.Occupation.RESIDENT_UNIT_HEAD;
import static org.wangge.personnel.posting.PostingRole.DEPUTY_LEAD;
import static org.wangge.personnel.posting.PostingRole.LEAD;
import static org.wangge.personnel.posting.PostingRole.MEMBER;
import static org.wangge.personnel.posting.PostingRole.SUPERVISOR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wangge.personnel.people.Occupation;

/**
 * Which occupations may hold which posting at which level: everybody on the office's payroll leads a grid of level 1 to
 * 3; deputies of level 2 and 3 are cadres and heads; supervision is the office's. The source says nothing of deputies at
 * level 1, who are taken to be office staff, nor at level 4, where anybody may be one.
 */
public final class Eligibility {

    private static final Set<Occupation> ANYBODY = EnumSet.allOf(Occupation.class);
    private static final Set<Occupation> STAFF = EnumSet.of(OFFICE_STAFF);
    private static final Set<Occupation> NOT_STAFF = EnumSet.complementOf(EnumSet.of(OFFICE_STAFF));
    private static final Set<Occupation> CADRES_AND_HEADS =
            EnumSet.of(COMMUNITY_CADRE, RESIDENT_UNIT_HEAD, PROJECT_HEAD);

    private static final List<Rule> RULES = List.of(
            new Rule(LEAD, 1, 3, STAFF, "lead-is-office-staff"),
            new Rule(LEAD, 4, 4, ANYBODY, ""),
            new Rule(DEPUTY_LEAD, 1, 1, STAFF, "deputy-of-office-is-office-staff"),
            new Rule(DEPUTY_LEAD, 2, 3, CADRES_AND_HEADS, "deputy-is-cadre-or-head"),
            new Rule(DEPUTY_LEAD, 4, 4, ANYBODY, ""),
            new Rule(MEMBER, 1, 4, NOT_STAFF, "member-is-not-office-staff"),
            new Rule(SUPERVISOR, 1, 4, STAFF, "supervisor-is-office-staff"));

    /** First secretaries are the leads of second-level grids, which are the communities. */
    private static final String FIRST_SECRETARY = "first-secretary-leads-second-level";

    private Eligibility() {}

    /** The key of the sentence that says why not; empty if the posting keeps the rules. */
    public static Optional<String> objection(
            PostingRole role, int level, Occupation occupation, boolean firstSecretary) {
        if (firstSecretary && (role != LEAD || level != 2)) {
            return Optional.of(FIRST_SECRETARY);
        }
        return RULES.stream()
                .filter(rule -> rule.role == role && rule.from <= level && level <= rule.to)
                .filter(rule -> !rule.occupations.contains(occupation))
                .map(Rule::objection)
                .findFirst();
    }

    /** The occupations the posting is open to, for refusals. */
    public static Set<Occupation> open(PostingRole role, int level) {
        return RULES.stream()
                .filter(rule -> rule.role == role && rule.from <= level && level <= rule.to)
                .findFirst()
                .map(rule -> Collections.unmodifiableSet(rule.occupations))
                .orElse(Set.of());
    }

    private record Rule(PostingRole role, int from, int to, Set<Occupation> occupations, String objection) {}
}

package org.wangge.personnel.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.id.Ids;
import org.wangge.kit.problem.Sentence;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.people.UsernameFixed;
import org.wangge.personnel.roster.Roster.PersonRow;

/** What becomes of the people when a file is imported. */
class PeoplePlan {

    /** A person after the import, and before it if they are known. */
    record Step(int row, @Nullable Person before, Person after) {

        boolean changes() {
            return before == null || before.version() != after.version();
        }

        boolean isToldOtherwise() {
            return before != null && after.isKnownOtherwiseThan(before);
        }
    }

    private final Map<String, Step> steps = new HashMap<>();
    private final List<Step> inOrder = new ArrayList<>();

    PeoplePlan(Roster roster, Known known, List<RowError> errors) {
        Map<String, Integer> usernames = new HashMap<>();
        for (PersonRow row : roster.people()) {
            Person before = known.people().get(row.number());
            checkUsername(row, before, known, usernames, errors);
            Person after = after(row, before, known, errors);
            Step step = new Step(row.row(), before, after);
            steps.put(row.number(), step);
            inOrder.add(step);
        }
    }

    private static void checkUsername(
            PersonRow row,
            @Nullable Person before,
            Known known,
            Map<String, Integer> usernames,
            List<RowError> errors) {
        if (row.username() == null) {
            return;
        }
        Integer other = usernames.putIfAbsent(row.username(), row.row());
        if (other != null) {
            errors.add(new RowError(row.row(), "username", Sentence.of("username-twice", other)));
        }
        Person holder = known.byUsername().get(row.username());
        if (holder != null && (before == null || !holder.id().equals(before.id()))) {
            errors.add(new RowError(row.row(), "username", Sentence.of("username-taken", holder.number())));
        }
    }

    private static Person after(PersonRow row, @Nullable Person before, Known known, List<RowError> errors) {
        if (before == null) {
            return Person.registered(Ids.next(), known.office(), row.particulars(), row.username(), row.roles());
        }
        try {
            return before.renewed(row.particulars(), row.username(), row.roles());
        } catch (UsernameFixed fixed) {
            errors.add(new RowError(
                    row.row(), "username", Sentence.of("username-fixed", String.valueOf(before.username()))));
            return before;
        }
    }

    /** The step of a person the file has. */
    Step of(String number) {
        Step step = steps.get(number);
        if (step == null) {
            throw new IllegalArgumentException("Not in the file: " + number);
        }
        return step;
    }

    List<Step> steps() {
        return inOrder;
    }
}

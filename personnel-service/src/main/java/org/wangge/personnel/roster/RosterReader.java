package org.wangge.personnel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.problem.Sentence;
import org.wangge.personnel.people.AccountWish;
import org.wangge.personnel.people.Occupation;
import org.wangge.personnel.people.Particulars;
import org.wangge.personnel.posting.Posting;
import org.wangge.personnel.posting.PostingRole;
import org.wangge.personnel.roster.Roster.PersonRow;
import org.wangge.personnel.roster.Roster.PostingRow;

/** Reads the cells of a file as people and postings, noting whatever cannot be. */
@ApplicationScoped
class RosterReader {

    private final Validator validator;

    RosterReader(Validator validator) {
        this.validator = validator;
    }

    Roster read(RosterFile file, List<RowError> errors) {
        Map<String, PersonRow> people = new LinkedHashMap<>();
        List<PostingRow> postings = new ArrayList<>();
        for (RosterFile.Row row : file.rows()) {
            PersonRow person = person(row, errors);
            if (person == null) {
                continue;
            }
            PersonRow first = people.putIfAbsent(person.number(), person);
            if (first != null && !first.saysTheSameAs(person)) {
                errors.add(
                        new RowError(row.at(), "number", Sentence.of("person-differs", person.number(), first.row())));
            }
            PostingRow posting = posting(row, person.number(), errors);
            if (posting != null) {
                postings.add(posting);
            }
        }
        return new Roster(List.copyOf(people.values()), postings);
    }

    private @Nullable PersonRow person(RosterFile.Row row, List<RowError> errors) {
        int before = errors.size();
        for (String needed : List.of("number", "name", "occupation", "phone")) {
            if (row.cell(needed).isEmpty()) {
                errors.add(new RowError(row.at(), needed, Sentence.of("cell-empty")));
            }
        }
        Occupation occupation = choice(row, "occupation", Occupation.class, errors);
        List<String> roles = several(row, "roles");
        for (String role : roles) {
            if (!role.matches(AccountWish.ROLE)) {
                errors.add(new RowError(
                        row.at(), "roles", Sentence.of("role-unknown", role, AccountWish.ROLE.replace("|", ", "))));
            }
        }
        String username = row.cell("username").isEmpty() ? null : row.cell("username");
        if (username != null && !username.matches(AccountWish.USERNAME)) {
            errors.add(new RowError(row.at(), "username", Sentence.of("username-malformed")));
        }
        if (errors.size() > before || occupation == null) {
            return null;
        }
        Particulars particulars = new Particulars(
                row.cell("number"),
                row.cell("name"),
                occupation,
                row.cell("phone"),
                row.cell("email").isEmpty() ? null : row.cell("email"),
                several(row, "abilities"));
        validator
                .validate(particulars)
                .forEach(broken -> errors.add(new RowError(
                        row.at(),
                        broken.getPropertyPath().iterator().next().getName(),
                        Sentence.said(broken.getMessage()))));
        return errors.size() > before ? null : new PersonRow(row.at(), particulars, username, roles);
    }

    private static @Nullable PostingRow posting(RosterFile.Row row, String number, List<RowError> errors) {
        if (row.cell("grid").isEmpty()) {
            for (String column : List.of("role", "from", "to")) {
                if (!row.cell(column).isEmpty()) {
                    errors.add(new RowError(row.at(), column, Sentence.of("no-grid")));
                }
            }
            return null;
        }
        int before = errors.size();
        for (String needed : List.of("role", "from")) {
            if (row.cell(needed).isEmpty()) {
                errors.add(new RowError(row.at(), needed, Sentence.of("cell-empty")));
            }
        }
        PostingRole role = choice(row, "role", PostingRole.class, errors);
        LocalDate from = day(row, "from", errors);
        LocalDate to = day(row, "to", errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(new RowError(row.at(), "to", Sentence.of("ends-first")));
        }
        String first = row.cell("firstSecretary");
        if (!List.of("", "true", "false").contains(first)) {
            errors.add(new RowError(row.at(), "firstSecretary", Sentence.of("not-true-or-false")));
        }
        return errors.size() > before || role == null || from == null
                ? null
                : new PostingRow(row.at(), number, row.cell("grid"), role, from, to, first.equals("true"));
    }

    private static <E extends Enum<E>> @Nullable E choice(
            RosterFile.Row row, String column, Class<E> choices, List<RowError> errors) {
        String cell = row.cell(column);
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(cell)) {
                return choice;
            }
        }
        if (!cell.isEmpty()) {
            String all = String.join(
                    ", ",
                    Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
            errors.add(new RowError(row.at(), column, Sentence.of("not-one-of", all)));
        }
        return null;
    }

    private static @Nullable LocalDate day(RosterFile.Row row, String column, List<RowError> errors) {
        String cell = row.cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(cell);
            if (Posting.isPossible(day)) {
                return day;
            }
            errors.add(new RowError(row.at(), column, Sentence.of("day-out-of-range")));
        } catch (DateTimeParseException notADay) {
            errors.add(new RowError(row.at(), column, Sentence.of("not-a-date")));
        }
        return null;
    }

    private static List<String> several(RosterFile.Row row, String column) {
        return Arrays.stream(row.cell(column).split(";"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}

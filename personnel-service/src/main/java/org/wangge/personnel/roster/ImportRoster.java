package org.wangge.personnel.roster;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.wangge.kit.outbox.Outbox;
import org.wangge.personnel.account.AccountTasks;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.posting.Posting;
import org.wangge.personnel.posting.PostingTable;
import org.wangge.personnel.roster.PeoplePlan.Step;
import org.wangge.personnel.territory.Today;

/** Brings people and postings to what a file says: all of it, or nothing if a single cell is wrong. */
@RequestScoped
class ImportRoster {

    private final RosterReader reader;
    private final KnownTable knowledge;
    private final PeopleTable people;
    private final PostingTable postings;
    private final AccountTasks accounts;
    private final Outbox outbox;
    private final Today today;

    ImportRoster(
            RosterReader reader,
            KnownTable knowledge,
            PeopleTable people,
            PostingTable postings,
            AccountTasks accounts,
            Outbox outbox,
            Today today) {
        this.reader = reader;
        this.knowledge = knowledge;
        this.people = people;
        this.postings = postings;
        this.accounts = accounts;
        this.outbox = outbox;
        this.today = today;
    }

    /** A dry run finds the same errors and counts the same changes, and stores nothing. */
    @Transactional
    RosterResult bring(String office, byte[] csv, boolean dryRun) {
        RosterFile file = RosterFile.read(csv);
        List<RowError> errors = new ArrayList<>(file.errors());
        Roster roster = reader.read(file, errors);
        Known known = knowledge.of(office, roster);
        PeoplePlan peoplePlan = new PeoplePlan(roster, known, errors);
        PostingsPlan postingsPlan = new PostingsPlan(roster, known, peoplePlan, today.get(), errors);
        if (!errors.isEmpty()) {
            throw RowError.refusal(errors);
        }
        if (!dryRun) {
            store(peoplePlan, postingsPlan);
        }
        return RosterResult.of(dryRun, peoplePlan, postingsPlan);
    }

    private void store(PeoplePlan peoplePlan, PostingsPlan postingsPlan) {
        List<Step> changes = peoplePlan.steps().stream().filter(Step::changes).toList();
        people.write(changes.stream().map(Step::after).toList());
        accounts.plan(changes.stream()
                .filter(step -> step.after().wantsOtherAccountThan(step.before()))
                .map(step -> step.after().id())
                .toList());
        List<Posting> written = inSafeOrder(peoplePlan, postingsPlan);
        postings.write(written);
        Map<UUID, Person> holders = new HashMap<>();
        peoplePlan.steps().forEach(step -> holders.put(step.after().id(), step.after()));
        outbox.appendAll(written.stream()
                .map(posting -> posting.state(Objects.requireNonNull(holders.get(posting.person()))))
                .toList());
    }

    /** Who goes makes room before who comes, so that the database sees no two leads of a grid on one day. */
    private static List<Posting> inSafeOrder(PeoplePlan people, PostingsPlan plan) {
        return Stream.of(
                        plan.changed().stream().filter(plan::isShortened),
                        plan.changed().stream().filter(posting -> !plan.isShortened(posting)),
                        plan.toldAnew(people).stream(),
                        plan.created().stream())
                .flatMap(postings -> postings)
                .toList();
    }
}

package org.wangge.personnel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.wangge.personnel.people.Person;
import org.wangge.personnel.people.PersonChanged;
import org.wangge.personnel.rows.Rows;

/**
 * Accounts waiting to be brought up to date, written in the transaction that made it necessary. A task belongs to one
 * worker at a time, of however many copies of the service: who dies with it loses it when the lease is over. Who comes
 * back after that may have undone what the next worker did, so the task is planned once more.
 */
@ApplicationScoped
public class AccountTasks {

    private final Rows rows;
    private final AccountSettings settings;
    private final Clock clock;

    AccountTasks(Rows rows, AccountSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    void follow(@Observes PersonChanged change) {
        if (change.after().wantsOtherAccountThan(change.before())) {
            plan(List.of(change.after().id()));
        }
    }

    /** Asks for these people's accounts, in one statement. A task under way is done again after it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void plan(Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        rows.change("""
                insert into account_task as t (person, wanted, attempts, due_at)
                select person, 1, 0, :now from unnest(:people) as person order by person
                on conflict (person) do update
                set wanted = t.wanted + 1, attempts = 0, due_at = excluded.due_at, last_failure = null""", Map.of("now", clock.instant(), "people", people.toArray(UUID[]::new)));
    }

    /** Takes the task that has been due longest and that nobody works on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<AccountTask> claim() {
        Instant now = clock.instant();
        return rows.returned(AccountTask.class, """
                        update account_task t set claimed_until = :until, attempts = t.attempts + 1
                        where t.person = (
                            select person from account_task
                            where due_at <= :now and (claimed_until is null or claimed_until <= :now)
                            order by due_at limit 1 for update skip locked)
                        returning cast(jsonb_build_object(
                            'person', t.person, 'wanted', t.wanted, 'attempts', t.attempts,
                            'until', t.claimed_until) as text)""", Map.of("now", now, "until", now.plus(settings.lease()))).stream()
                .findFirst();
    }

    /** Strikes the task off, unless something else has been wanted since. */
    @Transactional(Transactional.TxType.MANDATORY)
    void done(AccountTask task) {
        Map<String, Object> held = Map.of("person", task.person(), "until", task.until(), "wanted", task.wanted());
        boolean struck = rows.change("""
                delete from account_task
                where person = :person and claimed_until = :until and wanted = :wanted""", held) > 0;
        if (!struck) {
            putBack("""
                    update account_task set claimed_until = null
                    where person = :person and claimed_until = :until and wanted > :wanted""", held, task);
        }
    }

    /** Puts the task back, to be tried again after a wait that doubles each time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(AccountTask task, String why) {
        putBack(
                """
                update account_task
                set claimed_until = null, last_failure = :why,
                    due_at = case when wanted = :wanted then :due else due_at end
                where person = :person and claimed_until = :until""",
                Map.of(
                        "person", task.person(),
                        "until", task.until(),
                        "wanted", task.wanted(),
                        "why", why,
                        "due", clock.instant().plus(waitAfter(task.attempts()))),
                task);
    }

    private void putBack(String update, Map<String, ?> parameters, AccountTask task) {
        boolean held = rows.change(update, parameters) > 0;
        if (!held) {
            plan(List.of(task.person()));
        }
    }

    private Duration waitAfter(int attempts) {
        Duration wait = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 20));
        return wait.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : wait;
    }

    /** What is still to be done for a person's account. */
    Optional<Waiting> waitingFor(Person person) {
        return rows.one(Waiting.class, """
                select attempts, due_at as "dueAt", last_failure as "lastFailure"
                from account_task where person = :person""", Map.of("person", person.id()));
    }
}

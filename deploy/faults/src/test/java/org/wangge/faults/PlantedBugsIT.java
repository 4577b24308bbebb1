package org.wangge.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wangge.faults.history.Answer;
import org.wangge.faults.history.Deed;
import org.wangge.faults.history.Finding;
import org.wangge.faults.history.Finding.Kind;
import org.wangge.faults.history.History;
import org.wangge.faults.load.Office;
import org.wangge.faults.load.Person;
import org.wangge.faults.load.Phone;
import org.wangge.faults.load.Request;
import org.wangge.faults.load.TwoServices;
import org.wangge.testing.Sql;
import org.wangge.testing.Topics;

/**
 * The checker against services that have a bug: each is planted from outside, in a database that is thrown away. The
 * services are what is shipped.
 */
class PlantedBugsIT {

    private static final TwoServices SERVICES = new TwoServices("planted");
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    private static final int ISSUES = 5;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool();

    private final Office office = Office.open("planted-" + UUID.randomUUID());
    private final History history = new History();
    private final Phone phone = new Phone(SERVICES.copies(), ANSWER_WITHIN, history);

    @BeforeAll
    static void start() {
        SERVICES.start();
    }

    @AfterAll
    static void end() throws InterruptedException {
        THREADS.shutdown();
        SERVICES.kill();
    }

    @BeforeEach
    void open() throws SQLException {
        office.awaitIn(SERVICES.stores().issueDatabase());
        office.categorise(SERVICES.copies().get(0));
    }

    /** Keys are kept, but never found again. */
    @Test
    void no_unique_key_on_commands() throws Exception {
        try (Sql issues = new Sql(SERVICES.stores().issueDatabase())) {
            issues.run("""
                    create function forget_key() returns trigger language plpgsql as $$ begin
                        new.key := gen_random_uuid();
                        return new;
                    end $$""");
            issues.run("create trigger forget_key before insert on idempotency for each row"
                    + " execute function forget_key()");
            try {
                Person resident = office.person("resident-1");
                Request report = report(resident);
                done(resident, report);
                done(resident, report);
            } finally {
                issues.run("drop trigger forget_key on idempotency");
            }
        }
        caught(Kind.DONE_TWICE, Kind.DIFFERENT_ANSWERS, Kind.KEY_NOT_KEPT);
    }

    /** Neither what was heard nor who was told of it is unique, and an event is delivered again. */
    @Test
    void no_unique_key_on_events() throws Exception {
        try (Sql inboxes = new Sql(SERVICES.stores().notificationDatabase())) {
            inboxes.run("alter table inbox drop constraint inbox_pkey");
            inboxes.run("alter table told_event drop constraint told_event_pkey");
            inboxes.run("alter table delivery drop constraint delivery_event_recipient_channel_key");
            // Rows of a table that inherits are the table's own, and its keys do not see them.
            inboxes.run("create table notification_again () inherits (notification)");
            inboxes.run("""
                    create function tell_again() returns trigger language plpgsql as $$ begin
                        if exists (select from notification where event = new.event and account = new.account) then
                            insert into notification_again values (new.*);
                            return null;
                        end if;
                        return new;
                    end $$""");
            inboxes.run("create trigger tell_again before insert on notification for each row"
                    + " execute function tell_again()");
        }
        Person resident = office.person("resident-1");
        UUID issue = done(resident, report(resident));
        SERVICES.stores().awaitRest(TwoServices.REST_WITHIN);
        Topics.ofKey(Deed.REPORT.topic(), issue).forEach(PlantedBugsIT::deliverAgain);
        caught(Kind.HEARD_TWICE, Kind.TOLD_TWICE);
    }

    /** Whoever reads an issue to change it does not lock it, and two lines of the ledger may have one version. */
    @Test
    void no_version_guard() throws Exception {
        try (Sql issues = new Sql(SERVICES.stores().issueDatabase())) {
            issues.run("alter table ledger_entry drop constraint ledger_entry_pkey");
            issues.run("alter table issue rename to issue_row");
            // A lock on a view locks the rows of the tables it reads; what a function reads stays free.
            issues.run("create function issue_rows() returns setof issue_row language sql stable"
                    + " as 'select * from issue_row'");
            issues.run("create view issue as select * from issue_rows()");
            String columns = String.join(", ", issues.list("""
                    select column_name from information_schema.columns
                    where table_name = 'issue_row' and is_generated = 'NEVER'""", row -> row.getString(1)));
            issues.run("""
                    create function write_issue() returns trigger language plpgsql as $$ begin
                        if tg_op = 'INSERT' then
                            insert into issue_row (%1$s) select %1$s from (select (new).*) n;
                        else
                            perform pg_sleep(0.2);
                            update issue_row set (%1$s) = (select %1$s from (select (new).*) n) where id = old.id;
                        end if;
                        return new;
                    end $$""".formatted(columns));
            issues.run("create trigger write_issue instead of insert or update on issue for each row"
                    + " execute function write_issue()");
        }
        List<Person> claimants =
                Stream.of("lead", "deputy", "west-lead").map(office::person).toList();
        for (int i = 0; i < ISSUES; i++) {
            Person resident = office.person("resident-1");
            UUID issue = done(resident, report(resident));
            CompletableFuture.allOf(claimants.stream()
                            .map(lead -> CompletableFuture.runAsync(
                                    () -> phone.call(lead, Request.claim(lead, issue, null)), THREADS))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        caught(Kind.TWO_WINNERS, Kind.VERSION_GAP, Kind.ILLEGAL_STEP);
    }

    /** An issue's first event is taken out of the outbox until its third goes in. */
    @Test
    void events_reordered() throws Exception {
        try (Sql issues = new Sql(SERVICES.stores().issueDatabase())) {
            issues.run("create table held as select id, topic, key, schema, at, traceparent, body"
                    + " from outbox with no data");
            issues.run("""
                    create function hold() returns trigger language plpgsql as $$ begin
                        if pg_trigger_depth() = 1 then
                            insert into held values
                                (new.id, new.topic, new.key, new.schema, new.at, new.traceparent, new.body);
                            delete from outbox where seq = new.seq;
                        end if;
                        return null;
                    end $$""");
            issues.run("""
                    create function release() returns trigger language plpgsql as $$ begin
                        insert into outbox (id, topic, key, schema, at, traceparent, body)
                        select id, topic, key, schema, at, traceparent, body from held where key = new.key;
                        return null;
                    end $$""");
            issues.run("create trigger hold after insert on outbox for each row"
                    + " when (new.topic = 'issue-reported') execute function hold()");
            issues.run("create trigger release after insert on outbox for each row"
                    + " when (new.topic = 'issue-classified') execute function release()");
            try {
                Person lead = office.person("lead");
                UUID issue = done(lead, report(lead));
                done(lead, Request.claim(lead, issue, null));
                SERVICES.stores().awaitRest(TwoServices.REST_WITHIN);
                done(lead, Request.classify(lead, issue, null));
            } finally {
                issues.run("drop trigger hold on outbox");
                issues.run("drop trigger release on outbox");
            }
        }
        caught(Kind.EVENTS_REORDERED);
    }

    private static void deliverAgain(ConsumerRecord<String, byte[]> first) {
        Map<String, String> headers = new HashMap<>();
        first.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        Topics.send(first.topic(), UUID.fromString(first.key()), headers, first.value());
    }

    private Request report(Person by) {
        return Request.report(by, null, Map.of("grid", office.grids().get(0).id()));
    }

    private UUID done(Person by, Request request) {
        Answer answer = phone.call(by, request).answer();
        if (answer == null || answer.issue() == null) {
            throw new AssertionError(request + " was answered " + answer);
        }
        return answer.issue();
    }

    private void caught(Kind... kinds) throws SQLException {
        List<Finding> findings = SERVICES.stores().check(history, office.id(), TwoServices.REST_WITHIN);
        Set<Kind> found = findings.stream().map(Finding::kind).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                new TreeSet<>(List.of(kinds)),
                found.stream().filter(List.of(kinds)::contains).collect(Collectors.toCollection(TreeSet::new)),
                findings::toString);
    }
}

package org.wangge.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wangge.kit.NoteResource.NoteWritten;
import org.wangge.kit.event.IncomingEvent;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.outbox.OutboxRelay;
import org.wangge.testing.Topics;

/** The cursor passes by nothing, keeps the order, and leaves no dead rows. The tests' relay takes 20 events at a time, and no more than come to 8 KiB. */
@QuarkusTest
class OutboxCursorTest {

    private static final String CHANGED_ROWS =
            "select sum(n_tup_del + n_tup_upd) from pg_stat_user_tables where relname in ('outbox_0', 'outbox_1')";

    @Inject
    Outbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper mapper;

    @AfterEach
    void relayGoesOn() {
        relay.resume();
    }

    private void write(UUID note, int number) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new NoteWritten(note, "n" + number)));
    }

    private List<String> arrived(UUID note) {
        return Topics.ofKey("note-written", note).stream()
                .map(message -> IncomingEvent.of(message)
                        .read(mapper, NoteWritten.class)
                        .text())
                .toList();
    }

    private static List<String> numbered(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(i -> "n" + i).toList();
    }

    private void insert(Connection connection, UUID note, int number) throws SQLException {
        run(connection, """
                insert into outbox (id, topic, key, schema, at, body)
                values (uuidv7(), 'note-written', '%1$s', 1, now(), '{"note":"%1$s","text":"n%2$d"}')""".formatted(note, number));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void what_commits_late_is_told_although_later_numbers_were_told_before() throws SQLException {
        UUID late = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, late, 1);
            IntStream.rangeClosed(1, 70).forEach(number -> write(early, number));
            Awaitility.await().until(() -> arrived(early).size() == 70);
            assertEquals(List.of(), arrived(late));
            connection.commit();
        }
        Awaitility.await().until(() -> arrived(late).equals(List.of("n1")));
        assertEquals(numbered(1, 70), arrived(early));
    }

    @Test
    void one_things_events_keep_their_order_when_its_later_change_began_first_and_a_third_one_is_open()
            throws SQLException {
        UUID note = UUID.randomUUID();
        try (Connection second = database.getConnection();
                Connection third = database.getConnection()) {
            second.setAutoCommit(false);
            third.setAutoCommit(false);
            run(second, "select pg_current_xact_id()");
            run(third, "select pg_current_xact_id()");
            insert(third, UUID.randomUUID(), 1);
            relay.pause();
            write(note, 1);
            insert(second, note, 2);
            second.commit();
            relay.resume();
            Awaitility.await().until(() -> arrived(note).size() == 2);
            third.rollback();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        assertEquals(numbered(1, 2), arrived(note));
    }

    @Test
    void a_backlog_goes_out_in_pieces_in_its_order_and_once() throws InterruptedException {
        relay.pause();
        List<UUID> notes = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        IntStream.rangeClosed(1, 50).forEach(number -> notes.forEach(note -> write(note, number)));
        relay.resume();
        for (UUID note : notes) {
            Awaitility.await().until(() -> arrived(note).size() >= 50);
            assertEquals(numbered(1, 50), arrived(note));
        }
    }

    @Test
    void large_events_go_out_fewer_at_a_time() throws InterruptedException, SQLException {
        UUID note = UUID.randomUUID();
        String long3000 = "-".repeat(3_000);
        relay.pause();
        try (Connection connection = database.getConnection()) {
            run(connection, """
                    create table moved (done bigint);
                    create function note_move() returns trigger language plpgsql as
                    $$ begin insert into moved values (new.done); return new; end $$;
                    create trigger moves before update on outbox_cursor for each row execute function note_move()""");
            IntStream.rangeClosed(1, 16)
                    .forEach(number -> QuarkusTransaction.requiringNew()
                            .run(() -> outbox.append(
                                    new NoteWritten(note, "n" + number + (number % 4 == 1 ? "" : long3000)))));
            relay.resume();
            Awaitility.await().until(() -> arrived(note).size() >= 16);
            assertEquals(
                    numbered(1, 16),
                    arrived(note).stream()
                            .map(text -> text.replace(long3000, ""))
                            .toList());
            Awaitility.await().until(() -> number("select count(*) from outbox_waiting") == 0);
            assertEquals(
                    4,
                    number(
                            "select count(distinct done) from moved where done in (select max(seq) from (select seq, ntile(4)"
                                    + " over (order by seq) as piece from outbox where key = '" + note
                                    + "') as pieces group by piece)"),
                    "three of 3 KB reach 8, with one between them that is short");
        } finally {
            try (Connection connection = database.getConnection()) {
                run(
                        connection,
                        "drop trigger if exists moves on outbox_cursor; drop function if exists note_move();"
                                + " drop table if exists moved");
            }
        }
    }

    /** A turn that finds somebody busy with the table is left out until as many events have come again. */
    private void writeUntil(Callable<Boolean> isSo) {
        Awaitility.await().until(() -> {
            UUID other = UUID.randomUUID();
            IntStream.rangeClosed(1, 20).forEach(number -> write(other, number));
            return isSo.call();
        });
    }

    @Test
    void parts_take_turns_and_leave_neither_rows_nor_dead_rows() throws SQLException {
        long part = number("select part from outbox_cursor");
        long changed = number(CHANGED_ROWS);
        UUID note = UUID.randomUUID();
        IntStream.rangeClosed(1, 130).forEach(number -> write(note, number));
        Awaitility.await().until(() -> number("select count(*) from outbox_waiting") == 0);
        writeUntil(() -> number("select part from outbox_cursor") != part);
        IntStream.rangeClosed(131, 260).forEach(number -> write(note, number));
        Awaitility.await().until(() -> arrived(note).size() == 260);
        assertEquals(numbered(1, 260), arrived(note));
        writeUntil(() -> number("select count(*) from outbox") < 200);
        assertEquals(changed, number(CHANGED_ROWS));
    }

    @Test
    void writers_do_not_wait_while_a_part_cannot_be_emptied() throws SQLException {
        UUID note = UUID.randomUUID();
        try (Connection reader = database.getConnection()) {
            reader.setAutoCommit(false);
            run(reader, "select count(*) from outbox");
            IntStream.rangeClosed(1, 150).forEach(number -> write(note, number));
            Awaitility.await().until(() -> arrived(note).size() == 150);
            reader.rollback();
        }
        assertEquals(numbered(1, 150), arrived(note));
    }

    @Test
    void restored_into_a_cluster_with_smaller_transaction_numbers_it_tells_all_it_holds_and_goes_on()
            throws SQLException, InterruptedException {
        relay.pause();
        UUID waiting = UUID.randomUUID();
        write(waiting, 1);
        try (Connection connection = database.getConnection()) {
            run(connection, "update outbox set xid = cast('900000000000' as xid8) where key = '" + waiting + "'");
            run(
                    connection,
                    "update outbox_cursor set cluster = 1, passed = '800000000000:800000000000:',"
                            + " ahead = '800000000000:800000000000:'");
        }
        relay.resume();
        Awaitility.await().until(() -> arrived(waiting).equals(List.of("n1")));
        UUID after = UUID.randomUUID();
        IntStream.rangeClosed(1, 30).forEach(number -> write(after, number));
        Awaitility.await().until(() -> arrived(after).size() >= 30);
        assertEquals(numbered(1, 30), arrived(after));
        assertEquals(List.of("n1"), arrived(waiting));
    }
}

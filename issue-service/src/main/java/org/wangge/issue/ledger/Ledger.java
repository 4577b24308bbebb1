package org.wangge.issue.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.OfficeTime;
import org.wangge.issue.territory.Standing;
import org.wangge.issue.territory.Standings;
import org.wangge.kit.closing.ClosingStatement;
import org.wangge.kit.closing.Write;
import org.wangge.kit.json.OwnJson;

/** The ledger's lines: written once, in the transaction of the deed, and only ever read again. */
@ApplicationScoped
public class Ledger {

    private static final String APPEND =
            "insert into ledger_entry select * from jsonb_populate_record(cast(null as ledger_entry), cast(:entry as jsonb))";

    private static final String KEEP_CONTACT = """
            insert into reporter_contact (issue, office, name, phone)
            values (:contactIssue, :contactOffice, nullif(:contactName, ''), :contactPhone)""";

    /** The serial's row stays locked until the transaction ends. */
    private static final String NEXT_PAGE = """
            with ground as materialized (select %s as standing)
            select standing, next_ledger_serial(cast(cast(standing as json) ->> 'office' as uuid), :year)
            from ground where standing is not null""".formatted(Standings.around(":grid"));

    private final EntityManager entities;
    private final ClosingStatement closing;
    private final Standings standings;
    private final OwnJson json;

    Ledger(EntityManager entities, ClosingStatement closing, Standings standings, OwnJson json) {
        this.entities = entities;
        this.closing = closing;
        this.standings = standings;
        this.json = json;
    }

    /** How to reach a reporter. */
    public record Contact(@Nullable String name, String phone) {}

    /**
     * A page for an issue that is being reported.
     *
     * @param standing around the grid that was asked for
     * @param number   year and serial, rising within the office
     */
    public record Page(Standing standing, String number) {}

    /** The next page of the ledger of a grid's office, in one statement; empty where the grid is not known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Page> nextPage(UUID grid, String account, Instant now) {
        int year = OfficeTime.day(now).getYear();
        NativeQuery<Tuple> query = entities.unwrap(Session.class)
                .createNativeQuery(NEXT_PAGE, Tuple.class)
                .setParameter("grid", grid)
                .setParameter("year", year);
        return standings
                .ask(query, account)
                .uniqueResultOptional()
                .map(found -> new Page(
                        standings.read(found.get(0, String.class)),
                        String.format("%d-%06d", year, found.get(1, Integer.class))));
    }

    /** Writes the line of a deed, with the statement that closes it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Entry entry) {
        closing.add(Write.of(APPEND, Map.of("entry", json.text(entry)), 1));
    }

    /** Puts a reporter's contact aside, with the statement that closes the report. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(UUID issue, UUID office, Contact contact) {
        String name = contact.name();
        closing.add(Write.of(
                KEEP_CONTACT,
                Map.of(
                        "contactIssue",
                        issue,
                        "contactOffice",
                        office,
                        "contactName",
                        name == null ? "" : name,
                        "contactPhone",
                        contact.phone()),
                1));
    }

    /** All lines of an issue, the first one first. */
    List<Entry> of(UUID issue) {
        @SuppressWarnings("unchecked") // a query of one column of type text
        List<String> rows = entities.createNativeQuery(
                        "select cast(to_jsonb(e) as text) from ledger_entry e where issue = :issue order by version")
                .setParameter("issue", issue)
                .getResultList();
        return rows.stream().map(row -> json.read(row, Entry.class)).toList();
    }
}

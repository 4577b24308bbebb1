package org.wangge.issue.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.territory.OfficeTime;

/** The ledger's lines: written once, in the transaction of the deed, and only ever read again. */
@ApplicationScoped
public class Ledger {

    private static final String APPEND =
            "insert into ledger_entry select * from jsonb_populate_record(cast(null as ledger_entry), cast(:entry as jsonb))";

    /**
     * Opens an issue's page: the next number, the first line, and the reporter's contact put aside, in one statement.
     * The serial's row stays locked until the transaction ends, so this comes as late in it as can be.
     */
    private static final String OPEN = """
            with numbered as (
                insert into ledger_serial as s (office, year, last) values (:office, :year, 1)
                on conflict (office, year) do update set last = s.last + 1
                returning last),
            entered as (
                insert into ledger_entry
                select * from jsonb_populate_record(cast(null as ledger_entry), cast(:entry as jsonb))),
            kept as (
                insert into reporter_contact (issue, office, name, phone)
                select :issue, :office, cast(:name as text), cast(:phone as text)
                where cast(:phone as text) is not null)
            select last from numbered""";

    private final EntityManager entities;
    private final ObjectMapper mapper;

    Ledger(EntityManager entities, ObjectMapper mapper) {
        this.entities = entities;
        this.mapper = mapper;
    }

    /** How to reach a reporter. */
    public record Contact(@Nullable String name, String phone) {}

    /** Appends the line of a deed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Entry entry) {
        entities.createNativeQuery(APPEND).setParameter("entry", json(entry)).executeUpdate();
    }

    /** Opens an issue's page with its first line and gives it its number: year and serial, rising within the office. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String open(Entry first, @Nullable Contact contact) {
        int year = OfficeTime.day(first.at()).getYear();
        Object serial = entities.createNativeQuery(OPEN)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .setParameter("office", first.office())
                .setParameter("year", year)
                .setParameter("entry", json(first))
                .setParameter("issue", first.issue())
                .setParameter("name", contact == null ? null : contact.name(), StandardBasicTypes.STRING)
                .setParameter("phone", contact == null ? null : contact.phone(), StandardBasicTypes.STRING)
                .getSingleResult();
        return String.format("%d-%06d", year, ((Number) serial).intValue());
    }

    /** All lines of an issue, the first one first. */
    List<Entry> of(UUID issue) {
        @SuppressWarnings("unchecked") // a query of one column of type text
        List<String> rows = entities.createNativeQuery(
                        "select cast(to_jsonb(e) as text) from ledger_entry e where issue = :issue order by version",
                        String.class)
                .setParameter("issue", issue)
                .getResultList();
        return rows.stream().map(this::entry).toList();
    }

    private String json(Entry entry) {
        try {
            return mapper.writeValueAsString(entry);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("A ledger entry cannot be written", unexpected);
        }
    }

    private Entry entry(String json) {
        try {
            return mapper.readValue(json, Entry.class);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("A ledger entry cannot be read", unexpected);
        }
    }
}

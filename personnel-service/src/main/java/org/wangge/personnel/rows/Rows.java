package org.wangge.personnel.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wangge.kit.json.OwnJson;

/**
 * Reads rows as records and writes records as rows by way of PostgreSQL's JSON, so that one statement moves one row or
 * ten thousand and arrays and nulls need no mapping. A record's components are named as the query's columns.
 */
@ApplicationScoped
public class Rows {

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final OwnJson json;

    Rows(EntityManager entities, ObjectMapper mapper, OwnJson json) {
        this.entities = entities;
        this.mapper = mapper;
        this.json = json;
    }

    /** Runs a {@code select} and reads each row as a {@code T}. */
    public <T> List<T> select(Class<T> as, String select, Map<String, ?> parameters) {
        return returned(as, "select cast(to_jsonb(r) as text) from (" + select + ") r", parameters);
    }

    /** The one row of a {@code select} that has at most one. */
    public <T> Optional<T> one(Class<T> as, String select, Map<String, ?> parameters) {
        return select(as, select, parameters).stream().findFirst();
    }

    /** Runs a statement whose only column is a row as JSON text: one that changes rows and returns them. */
    public <T> List<T> returned(Class<T> as, String statement, Map<String, ?> parameters) {
        ObjectReader reader = mapper.readerFor(as).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        List<T> rows = new ArrayList<>();
        for (Object row : query(statement, parameters).getResultList()) {
            try {
                rows.add(reader.readValue((String) row));
            } catch (JsonProcessingException notThatRecord) {
                throw new IllegalStateException("A row is no " + as.getSimpleName(), notThatRecord);
            }
        }
        return rows;
    }

    /** Runs a statement that returns nothing; the number of rows it changed. */
    public int change(String statement, Map<String, ?> parameters) {
        return query(statement, parameters).executeUpdate();
    }

    /** Records as the JSON array that {@code jsonb_to_recordset} takes apart. */
    public String json(List<?> records) {
        return json.text(records);
    }

    private Query query(String statement, Map<String, ?> parameters) {
        Query query = entities.createNativeQuery(statement);
        parameters.forEach(query::setParameter);
        return query;
    }
}

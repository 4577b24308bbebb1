package org.wangge.issue.lifecycle;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** An issue as the row of its table: a JSON object with a member for each column that is not null. */
final class IssueRow {

    /** What deeds change. */
    static final String CHANGING = """
            version, state, grid, category_scheme, category_code, category_name_zh, category_name_en,
            allowance_amount, allowance_unit, deadline, rework, ended_at,
            claimant_account, claimant_person, claimant_name, assignee_account, assignee_person, assignee_name,
            resolver_account, resolver_person, resolver_name, ender_account, ender_person, ender_name, photos_after""";

    static final String COLUMNS = """
            id, office, number, description, longitude, latitude, raw_longitude, raw_latitude, raw_crs, address,
            reporter, contact_name, contact_phone, reported_at, photos_before, """ + CHANGING;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .visibility(PropertyAccessor.ALL, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .build();

    private IssueRow() {}

    static String of(Issue issue) {
        try {
            return MAPPER.writeValueAsString(issue);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("An issue cannot be written", unexpected);
        }
    }
}

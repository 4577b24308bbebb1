package org.wangge.load.told;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of some tables as a service wrote them, kept in memory to be written again.
 *
 * @param table  its name
 * @param insert with a place for each column
 * @param rows   values by event, in the order of the events
 */
record Rows(String table, String insert, Map<Object, List<Object[]>> rows) {

    /** @param event the column that says which event a row belongs to */
    static Rows read(Connection connection, String table, String event) throws SQLException {
        Map<Object, List<Object[]>> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select *, " + event + " from " + table + " order by " + event)) {
            ResultSetMetaData columns = found.getMetaData();
            int count = columns.getColumnCount() - 1;
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                names.add(columns.getColumnName(i));
            }
            while (found.next()) {
                Object[] row = new Object[count];
                for (int i = 0; i < count; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.computeIfAbsent(found.getObject(count + 1), none -> new ArrayList<>())
                        .add(row);
            }
            String places = "?, ".repeat(count - 1) + "?";
            return new Rows(
                    table,
                    "insert into " + table + " (" + String.join(", ", names) + ") values (" + places + ")",
                    rows);
        }
    }

    /** Writes the rows of these events in one batch. */
    void write(Connection connection, List<Object> events) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(this.insert)) {
            for (Object event : events) {
                for (Object[] row : rows.getOrDefault(event, List.of())) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setObject(i + 1, row[i]);
                    }
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}

package org.wangge.local.demo.office;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A row of people.csv by column. The file quotes nothing, and its test holds that. */
record Row(Map<String, String> fields) {

    static Row of(List<String> columns, String line) {
        var values = line.split(",", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), values[i]);
        }
        return new Row(fields);
    }

    String get(String column) {
        var field = fields.get(column);
        if (field == null) {
            throw new IllegalArgumentException("people.csv has no column " + column);
        }
        return field;
    }
}

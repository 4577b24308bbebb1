package org.wangge.personnel.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.Sentence;

/**
 * The file as cells: CSV (RFC 4180) in UTF-8, a byte order mark passed over, one header row naming the columns.
 *
 * @param rows   by column, empty cells left out
 * @param errors what is wrong with its shape
 */
record RosterFile(List<Row> rows, List<RowError> errors) {

    static final List<String> COLUMNS = List.of(
            "number",
            "name",
            "occupation",
            "phone",
            "email",
            "abilities",
            "username",
            "roles",
            "grid",
            "role",
            "from",
            "to",
            "firstSecretary");

    private static final List<String> NEEDED = List.of("number", "name", "occupation", "phone");
    private static final int MOST_ROWS = 20_000;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setAllowMissingColumnNames(true)
            .get();

    /** One row; {@code at} counts as a spreadsheet does. */
    record Row(int at, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Takes a file apart; {@link Malformed} (400) if it is no CSV in UTF-8. */
    static RosterFile read(byte[] file) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            List<RowError> errors = new ArrayList<>();
            for (String needed : NEEDED) {
                if (!parser.getHeaderNames().contains(needed)) {
                    errors.add(new RowError(1, needed, Sentence.of("column-missing")));
                }
            }
            for (String name : parser.getHeaderNames()) {
                if (!COLUMNS.contains(name)) {
                    errors.add(new RowError(1, name, Sentence.of("column-unknown", String.join(", ", COLUMNS))));
                }
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord line : parser) {
                int at = Math.toIntExact(line.getRecordNumber()) + 1;
                if (at > MOST_ROWS + 1) {
                    throw new Malformed("file", Sentence.of("too-many-rows", MOST_ROWS));
                }
                if (line.size() > parser.getHeaderNames().size()) {
                    errors.add(new RowError(at, "*", Sentence.of("too-many-cells")));
                } else if (errors.isEmpty()) {
                    rows.add(row(at, line));
                }
            }
            return new RosterFile(rows, errors);
        } catch (IllegalArgumentException noHeader) {
            throw new Malformed("file", Sentence.of("no-header"));
        } catch (CSVException notCsv) {
            throw new Malformed("file", Sentence.of("not-csv"));
        } catch (UncheckedIOException notCsv) {
            throw new Malformed("file", Sentence.of("csv-broken"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row row(int at, CSVRecord line) {
        Map<String, String> cells = new HashMap<>();
        line.toMap().forEach((column, cell) -> {
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return new Row(at, cells);
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Malformed("file", Sentence.of("not-text"));
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("file", Sentence.of("not-utf8"));
        }
    }
}

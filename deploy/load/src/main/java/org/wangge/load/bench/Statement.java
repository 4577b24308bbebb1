package org.wangge.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An SQL statement as a service sent it.
 *
 * @param sql        with {@code $1}, {@code $2} …
 * @param parameters as text; null stands for null
 */
public record Statement(String sql, List<@Nullable String> parameters) {

    private static final Pattern SENT = Pattern.compile("(?:execute [^:]+|statement): (.*)", Pattern.DOTALL);
    private static final String PARAMETERS = "Parameters: ";
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']|'')*)')");

    /** The statements in a log written with {@code log_statement = all}, in their order. */
    static List<Statement> in(List<LogLine> log) {
        List<Statement> statements = new ArrayList<>();
        for (LogLine line : log) {
            Matcher sent = SENT.matcher(line.text());
            if (line.kind().equals("LOG") && sent.matches()) {
                statements.add(new Statement(sent.group(1), List.of()));
            } else if (line.kind().equals("DETAIL")
                    && line.text().regionMatches(true, 0, PARAMETERS, 0, PARAMETERS.length())) {
                Statement last = statements.remove(statements.size() - 1);
                statements.add(new Statement(last.sql(), values(line.text())));
            }
        }
        return statements;
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            String text = parameter.group(2);
            values.add(text == null ? null : text.replace("''", "'"));
        }
        return values;
    }
}

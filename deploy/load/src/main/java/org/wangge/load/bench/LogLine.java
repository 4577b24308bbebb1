package org.wangge.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message of PostgreSQL's log.
 *
 * @param process the session's
 */
record LogLine(int process, String kind, String text) {

    /** What a message begins with; lines that go on begin with a tab. */
    static final String PREFIX = "@%p@";

    private static final Pattern MESSAGE = Pattern.compile("^@(\\d+)@([A-Z]+):  (.*(?:\\n\\t.*)*)", Pattern.MULTILINE);

    static List<LogLine> of(String log) {
        List<LogLine> lines = new ArrayList<>();
        Matcher message = MESSAGE.matcher(log);
        while (message.find()) {
            lines.add(new LogLine(
                    Integer.parseInt(message.group(1)),
                    message.group(2),
                    message.group(3).replace("\n\t", "\n")));
        }
        return lines;
    }
}

package org.wangge.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a child's log the last line that says what went wrong. */
final class LogTail {
    private static final Pattern TELLING = Pattern.compile(
            "(?:\"level\":\"(?:ERROR|FATAL)\".*\"message\":\"([^\"]{1,300}))|(?:\\b(?:ERROR|FATAL)\\b(.{1,300}))");

    private LogTail() {}

    /** ": the reason (log: file)", or the file alone. */
    static String reason(Path log) {
        String place = " (log: " + log + ")";
        List<String> lines;
        try {
            lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return place;
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher found = TELLING.matcher(lines.get(i));
            if (found.find()) {
                String said = found.group(1) != null ? found.group(1) : found.group(2);
                return ": " + said.strip() + place;
            }
        }
        return place;
    }
}

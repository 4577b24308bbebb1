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
    private static final Pattern JSON =
            Pattern.compile("\"level\":\"(?:ERROR|FATAL)\".*\"message\":\"((?:[^\"\\\\]|\\\\.)+)");
    private static final Pattern PLAIN = Pattern.compile("\\b(?:ERROR|FATAL)\\b(.+)");
    private static final int SHOWN = 300;

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
            String line = lines.get(i);
            Matcher json = JSON.matcher(line);
            Matcher plain = PLAIN.matcher(line);
            if (json.find()) {
                return ": " + shortened(json.group(1).replace("\\\"", "\"").replace("\\n", " ")) + place;
            }
            if (!line.startsWith("{") && plain.find()) {
                return ": " + shortened(plain.group(1)) + place;
            }
        }
        return place;
    }

    private static String shortened(String text) {
        String plain = text.strip();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + " …";
    }
}

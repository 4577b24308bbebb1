package org.wangge.monitoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The series a query takes in: a metric's, as far as its labels match. */
record Selector(String metric, List<Match> matches) {

    /** Labels whose values nobody can foresee: a healthy service shows no errors. */
    private static final Set<String> BY_FORTUNE = Set.of("status", "outcome");

    /** Grafana puts in what the reader has chosen. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\w|\\$\\{");

    /** Given by Prometheus to what it scrapes. */
    static final Set<String> TARGET_LABELS = Set.of("job", "instance");

    record Match(String label, String sign, String value) {

        boolean takes(Map<String, String> labels) {
            String found = labels.get(label);
            if (TARGET_LABELS.contains(label)) {
                return true;
            }
            if (found == null) {
                return false;
            }
            if (BY_FORTUNE.contains(label) || VARIABLE.matcher(value).find()) {
                return true;
            }
            return switch (sign) {
                case "=" -> found.equals(value);
                case "=~" -> found.matches(value);
                case "!=" -> !found.equals(value);
                default -> !found.matches(value);
            };
        }
    }

    /** A selector without a name names its metric in a matcher. */
    static Selector of(String name, List<Match> matches) {
        String metric = !name.isEmpty()
                ? name
                : matches.stream()
                        .filter(match ->
                                match.label().equals("__name__") && match.sign().equals("="))
                        .map(Match::value)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No metric is named by " + matches));
        return new Selector(
                metric,
                matches.stream()
                        .filter(match -> !match.label().equals("__name__"))
                        .toList());
    }

    boolean takes(Map<String, String> labels) {
        return matches.stream().allMatch(match -> match.takes(labels));
    }
}

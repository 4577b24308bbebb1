package org.wangge.monitoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What services show at {@code /q/metrics}: each metric with the labels of its series. */
final class Exposed {

    private static final Pattern SERIES = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)\\})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\",?");

    /** What Prometheus keeps beside a value: the trace of one request that went into it. */
    private static final String EXEMPLAR = " # {";

    private record Series(Map<String, String> labels, double value) {}

    private final Map<String, List<Series>> series = new HashMap<>();

    /** @param texts in Prometheus' text format or OpenMetrics */
    static Exposed of(Collection<String> texts) {
        Exposed exposed = new Exposed();
        // Prometheus' own measure of each target.
        exposed.series.put("up", List.of(new Series(Map.of(), 1)));
        texts.forEach(exposed::take);
        return exposed;
    }

    private void take(String text) {
        text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(line -> {
            int exemplar = line.indexOf(EXEMPLAR);
            Matcher parts = SERIES.matcher(exemplar < 0 ? line : line.substring(0, exemplar));
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not in the text format: " + line);
            }
            Map<String, String> labels = new HashMap<>();
            Matcher label = LABEL.matcher(parts.group(2) == null ? "" : parts.group(2));
            while (label.find()) {
                labels.put(label.group(1), label.group(2));
            }
            series.computeIfAbsent(parts.group(1), none -> new ArrayList<>())
                    .add(new Series(labels, value(parts.group(3))));
        });
    }

    Set<String> metrics() {
        return new TreeSet<>(series.keySet());
    }

    /** The sum of the series a selector takes in. */
    double sum(Selector selector) {
        return series.getOrDefault(selector.metric(), List.of()).stream()
                .filter(one -> selector.takes(one.labels()))
                .mapToDouble(Series::value)
                .sum();
    }

    private static double value(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /** What a query asks for in vain: metrics that nothing exposes, or not with such labels; labels that nothing has. */
    List<String> missing(Query query) {
        List<String> missing = new ArrayList<>();
        Set<String> labels = new HashSet<>(Selector.TARGET_LABELS);
        for (Selector selector : query.selectors()) {
            List<Series> found = series.getOrDefault(selector.metric(), List.of());
            if (found.stream().noneMatch(one -> selector.takes(one.labels()))) {
                missing.add(selector + (found.isEmpty() ? " is exposed by no service" : " has no such series"));
            }
            found.forEach(one -> labels.addAll(one.labels().keySet()));
        }
        if (query.selectors().isEmpty()) {
            missing.add("asks for no metric");
        }
        Set<String> strange = query.groupedBy().stream()
                .filter(label -> !labels.contains(label))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!strange.isEmpty()) {
            missing.add("groups by labels that its metrics do not have: " + strange);
        }
        return missing.stream().map(flaw -> flaw + ", in: " + query.text()).toList();
    }
}

package org.wangge.monitoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PromQL expression asks for: which metrics, by which labels, and the labels it groups, joins or ignores by. Reads
 * as much of the language as that takes; whether the rest is right, promtool says.
 */
record Query(String text, List<Selector> selectors, Set<String> groupedBy) {

    private static final Pattern TOKEN = Pattern.compile("\\s+|#[^\\n]*"
            + "|(?<string>\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)"
            + "|(?<variable>\\$\\w+|\\$\\{[^}]*\\})"
            + "|(?<name>[a-zA-Z_:][\\w:]*)"
            + "|(?<number>\\.?\\d[\\w.]*)"
            + "|(?<sign>=~|!~|!=|==|<=|>=|[-+*/%^(){}\\[\\],=<>@:])");

    private static final Set<String> AGGREGATIONS = Set.of(
            "sum",
            "min",
            "max",
            "avg",
            "group",
            "stddev",
            "stdvar",
            "count",
            "count_values",
            "bottomk",
            "topk",
            "quantile");
    private static final Set<String> LABEL_LISTS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "atan2", "bool", "offset", "inf", "nan");

    /** Refuses, with {@link IllegalArgumentException}, what is no PromQL at its face. */
    static Query of(String text) {
        List<Selector> selectors = new ArrayList<>();
        Set<String> groupedBy = new HashSet<>();
        new Reader(text, tokens(text), selectors::add, groupedBy).read();
        return new Query(text, List.copyOf(selectors), Set.copyOf(groupedBy));
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!token.find(at) || token.start() != at) {
                throw new IllegalArgumentException("Not PromQL from character " + at + " on: " + text);
            }
            at = token.end();
            if (!token.group().isBlank() && !token.group().startsWith("#")) {
                tokens.add(token.group());
            }
        }
        return tokens;
    }

    private static final class Reader {

        private final String text;
        private final List<String> tokens;
        private final Consumer<Selector> selectors;
        private final Set<String> groupedBy;
        private int at;

        Reader(String text, List<String> tokens, Consumer<Selector> selectors, Set<String> groupedBy) {
            this.text = text;
            this.tokens = tokens;
            this.selectors = selectors;
            this.groupedBy = groupedBy;
        }

        void read() {
            while (at < tokens.size()) {
                String token = next();
                String word = token.toLowerCase(Locale.ROOT);
                if (token.equals("[")) {
                    skipTo("]");
                } else if (token.equals("{")) {
                    selectors.accept(Selector.of("", matchers()));
                } else if (!isName(token) || WORDS.contains(word)) {
                    continue;
                } else if (LABEL_LISTS.contains(word)) {
                    if (peek().equals("(")) {
                        labels();
                    }
                } else if (peek().equals("{")) {
                    at++;
                    selectors.accept(Selector.of(token, matchers()));
                } else if (!peek().equals("(") && !AGGREGATIONS.contains(word)) {
                    selectors.accept(Selector.of(token, List.of()));
                }
            }
        }

        private void labels() {
            at++;
            while (!peek().equals(")")) {
                String label = next();
                if (isName(label)) {
                    groupedBy.add(label);
                }
            }
            at++;
        }

        private List<Selector.Match> matchers() {
            List<Selector.Match> matches = new ArrayList<>();
            while (!peek().equals("}")) {
                String label = next();
                if (label.equals(",")) {
                    continue;
                }
                String sign = next();
                String value = next();
                if (!isName(label) || !Set.of("=", "!=", "=~", "!~").contains(sign) || value.length() < 2) {
                    throw new IllegalArgumentException("No matcher: " + label + sign + value + " in " + text);
                }
                matches.add(new Selector.Match(label, sign, value.substring(1, value.length() - 1)));
            }
            at++;
            return matches;
        }

        private void skipTo(String end) {
            while (!next().equals(end)) {
                continue;
            }
        }

        private String next() {
            if (at >= tokens.size()) {
                throw new IllegalArgumentException("Ends too early: " + text);
            }
            return tokens.get(at++);
        }

        private String peek() {
            return at < tokens.size() ? tokens.get(at) : "";
        }

        private static boolean isName(String token) {
            return Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
        }
    }
}

package org.wangge.load.bench;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a deed as a script for pgbench, with the same parameters. What differs between two times the deed was
 * done (ids, numbers) differs from one transaction of pgbench to the next; everything else stays as it was sent.
 * BEGIN goes with the statement after it, as the JDBC driver sends it.
 */
public final class PgbenchScript {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{4}-\\d{6,}(?![\\w-])");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** Both halves of an id have 16 digits. Ids rise as time goes on, as those of a service do. */
    private static final String UNIQUE = """
            \\set n :n + 1
            \\set u 1000000000000000 + :run * 10000000 + :n
            """;

    /** Only its being unique matters: the counter it is drawn from is asked all the same. */
    private static final String A_NUMBER = ":u::text || '-' || :client_id::text";

    private static final long SECOND_HALF = 7_000_000_000_000_000L;

    private final Map<String, String> constants = new LinkedHashMap<>();

    /** Which generated id stands for one of the first time's. */
    private final Map<String, Integer> ids = new HashMap<>();

    /** Numbers of issues that the first time had and the second had not. */
    private final Set<String> numbers = new TreeSet<>();

    private final String text;

    private PgbenchScript(List<Statement> once, List<Statement> again, Function<String, List<String>> typesOf) {
        if (!once.stream()
                .map(Statement::sql)
                .toList()
                .equals(again.stream().map(Statement::sql).toList())) {
            throw new IllegalArgumentException("Done twice, the statements differ: " + once + " and " + again);
        }
        for (int i = 0; i < once.size(); i++) {
            learn(once.get(i), again.get(i));
        }
        StringBuilder script = new StringBuilder();
        boolean pipeline = false;
        for (int i = 0; i < once.size(); i++) {
            boolean begin = once.get(i).sql().equalsIgnoreCase("begin");
            script.append(begin ? "\\startpipeline\n" : "").append(sql(i, once.get(i), typesOf));
            script.append(pipeline ? "\\endpipeline\n" : "");
            pipeline = begin;
        }
        StringBuilder halves = new StringBuilder(UNIQUE);
        for (int id = 0; id < ids.size(); id++) {
            halves.append("\\set id").append(id).append(" ").append(SECOND_HALF + id * 1_000_000L);
            halves.append(" + :client_id\n");
        }
        text = halves.append(script).toString();
    }

    /**
     * Made of what was sent when the same deed was done twice.
     *
     * @param typesOf the types of a statement's parameters
     */
    public static PgbenchScript of(
            List<Statement> once, List<Statement> again, Function<String, List<String>> typesOf) {
        if (once.isEmpty()) {
            throw new IllegalArgumentException("Nothing was sent");
        }
        return new PgbenchScript(once, again, typesOf);
    }

    public String text() {
        return text;
    }

    /** For a run of this number, which no other run of the database has. */
    public Map<String, String> variables(int run) {
        Map<String, String> variables = new LinkedHashMap<>(constants);
        variables.put("n", "0");
        variables.put("run", Integer.toString(run));
        return variables;
    }

    private void learn(Statement once, Statement again) {
        for (int i = 0; i < once.parameters().size(); i++) {
            String first = once.parameters().get(i);
            String second = again.parameters().get(i);
            if (first != null && second != null) {
                differing(UUID, first, second).forEach(id -> ids.putIfAbsent(id, ids.size()));
                numbers.addAll(differing(NUMBER, first, second));
            }
        }
    }

    private static List<String> differing(Pattern kind, String first, String second) {
        List<String> here =
                kind.matcher(first).results().map(MatchResult::group).toList();
        List<String> there =
                kind.matcher(second).results().map(MatchResult::group).toList();
        return IntStream.range(0, Math.min(here.size(), there.size()))
                .filter(i -> !here.get(i).equals(there.get(i)))
                .mapToObj(here::get)
                .toList();
    }

    private String sql(int position, Statement once, Function<String, List<String>> typesOf) {
        List<String> types = once.parameters().isEmpty() ? List.of() : typesOf.apply(once.sql());
        Matcher place = PLACE.matcher(once.sql());
        StringBuilder sql = new StringBuilder();
        while (place.find()) {
            int index = Integer.parseInt(place.group(1)) - 1;
            String value = value("p" + position + "x" + index, once.parameters().get(index));
            String typed = "cast(" + value + " as " + types.get(index) + ")";
            place.appendReplacement(sql, Matcher.quoteReplacement(typed));
        }
        return place.appendTail(sql) + ";\n";
    }

    private String value(String name, @Nullable String once) {
        if (once == null) {
            return "null";
        }
        if (ids.containsKey(once)) {
            return id(once);
        }
        if (numbers.contains(once)) {
            return A_NUMBER;
        }
        constants.put(name, once);
        String value = ":" + name;
        for (String known : ids.keySet()) {
            if (once.contains(known)) {
                value = "replace(" + value + "::text, '" + known + "', (" + id(known) + ")::uuid::text)";
            }
        }
        for (String known : numbers) {
            if (once.contains(known)) {
                value = "replace(" + value + "::text, '" + known + "', " + A_NUMBER + ")";
            }
        }
        return value;
    }

    private String id(String known) {
        return ":u::text || :id" + ids.get(known) + "::text";
    }
}

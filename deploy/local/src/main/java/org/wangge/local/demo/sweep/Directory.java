package org.wangge.local.demo.sweep;

import java.util.HashMap;
import java.util.Map;
import org.wangge.local.demo.desk.Desk;
import org.wangge.local.demo.office.Person;

/** The ids the stack gave to the grids and people of the seeds, looked up over the API. */
public final class Directory {
    private final Map<String, String> grids = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    public Directory(Desk desk, String office) {
        var id = desk.all("/v1/grids?level=1").stream()
                .filter(grid -> grid.path("code").asText().equals(office))
                .map(grid -> grid.required("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The stack has no office " + office));
        desk.all("/v1/grids?office=" + id)
                .forEach(grid -> grids.put(
                        grid.required("code").asText(), grid.required("id").asText()));
        desk.all("/v1/people")
                .forEach(person -> people.put(
                        person.required("number").asText(),
                        person.required("id").asText()));
    }

    public String grid(String code) {
        return known(grids, "grid " + code, code);
    }

    String person(Person person) {
        return known(people, "person " + person.number(), person.number());
    }

    private static String known(Map<String, String> ids, String what, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("The stack has no " + what + ": is the sample office loaded?");
        }
        return id;
    }
}

package org.wangge.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wangge.local.api.Answer;
import org.wangge.local.api.ApiClient;
import org.wangge.local.api.NoAnswer;
import org.wangge.local.api.Session;
import org.wangge.local.api.Unexpected;

/**
 * Loads the sample office through the gateway, as the account {@code admin} would. Every step may be repeated, so a
 * load that was cut short is simply done again at the next start.
 */
final class SampleOffice {
    private static final String OFFICE = "SDL";
    private static final Duration COPIES_WITHIN = Duration.ofSeconds(90);
    private static final Duration ACCOUNTS_WITHIN = Duration.ofMinutes(5);

    private final Path seeds;
    private final String password;
    private final Console console;
    private final ApiClient client;
    private final Session admin;

    /** The password is that of every sample account. */
    SampleOffice(URI gateway, Path seeds, String password, Console console) {
        this.seeds = seeds;
        this.password = password;
        this.console = console;
        this.client = ApiClient.at(gateway);
        this.admin = client.as("admin", password);
    }

    /** Loads it the first time all services are there. */
    static void load(Options options, Layout layout, Console console) throws InterruptedException {
        if (Files.exists(layout.sampleLoaded())) {
            return;
        }
        if (!options.without().isEmpty()) {
            console.progress("the sample office is loaded at the first start with all services");
            return;
        }
        try {
            new SampleOffice(URI.create(layout.gateway()), layout.seeds(), Layout.SAMPLE_PASSWORD, console).load();
            Files.createFile(layout.sampleLoaded());
        } catch (Unexpected | NoAnswer e) {
            console.progress("the sample office is not loaded, the next start tries again: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The seeds cannot be read", e);
        }
    }

    void load() throws IOException, InterruptedException {
        byte[] grids = Files.readAllBytes(seeds.resolve("grids.geojson"));
        console.progress("grids: "
                + admin.post("/v1/grids/imports", grids, "application/geo+json", Map.of())
                        .expect(200)
                        .text());
        loadCategories();
        loadCalendars(officeId());
        loadPeople();
        awaitAccounts();
    }

    private String officeId() {
        for (JsonNode grid :
                admin.get("/v1/grids?level=1&limit=200").expect(200).json().required("items")) {
            if (grid.path("code").asText().equals(OFFICE)) {
                return grid.required("id").asText();
            }
        }
        throw new IllegalStateException("The office " + OFFICE + " is not there after its import");
    }

    private void loadCategories() throws IOException {
        JsonNode categories =
                new ObjectMapper().readTree(seeds.resolve("categories.json").toFile());
        for (JsonNode category : categories) {
            admin.post("/v1/categories", category).expect(201, 409);
        }
        console.progress("categories: " + categories.size());
    }

    private void loadCalendars(String office) throws IOException {
        List<Path> calendars;
        try (Stream<Path> files = Files.list(seeds.resolve("calendars"))) {
            calendars = files.sorted().toList();
        }
        for (Path calendar : calendars) {
            String year = String.valueOf(calendar.getFileName()).replace(".json", "");
            admin.put(
                            "/v1/calendars/" + office + "/" + year,
                            Files.readAllBytes(calendar),
                            "application/json",
                            Map.of())
                    .expect(200, 201);
        }
        console.progress("calendars: " + calendars.size());
    }

    /** Personnel-service learns of the grids a moment after grid-service has them; until then it refuses postings there. */
    private void loadPeople() throws IOException, InterruptedException {
        byte[] people = Files.readAllBytes(seeds.resolve("people.csv"));
        Answer answer = Patience.within(
                COPIES_WITHIN,
                () -> admin.post("/v1/people/imports?office=" + OFFICE, people, "text/csv", Map.of()),
                said -> !said.is(404, 409, 422));
        console.progress("people: " + answer.expect(200).text());
    }

    private void awaitAccounts() throws IOException, InterruptedException {
        List<String> usernames = usernames();
        console.progress("waiting for " + usernames.size() + " accounts in Keycloak");
        for (String username : usernames) {
            boolean there = Patience.within(ACCOUNTS_WITHIN, () -> canLogIn(username), yes -> yes);
            if (!there) {
                console.progress("the account " + username + " is not there yet; personnel-service keeps trying");
                return;
            }
        }
        console.progress("accounts: all " + usernames.size() + " can log in");
    }

    private boolean canLogIn(String username) {
        try {
            return !client.as(username, password).account().isEmpty();
        } catch (Unexpected notYet) {
            return false;
        }
    }

    private List<String> usernames() throws IOException {
        List<String> lines = Files.readAllLines(seeds.resolve("people.csv"));
        int column = List.of(lines.get(0).split(",", -1)).indexOf("username");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .filter(username -> !username.isBlank())
                .distinct()
                .toList();
    }
}

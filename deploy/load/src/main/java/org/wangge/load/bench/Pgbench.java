package org.wangge.load.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wangge.load.figure.Reading;

/** PostgreSQL's own benchmark, which sends a script's statements as fast as they are answered, with prepared statements. */
public final class Pgbench {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Database database;
    private final int connections;

    public Pgbench(Database database, int connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Fails with what to install if there is no pgbench here. */
    public static void require() throws InterruptedException {
        try {
            if (new ProcessBuilder("pgbench", "--version").start().waitFor() == 0) {
                return;
            }
        } catch (IOException absent) {
            // Told below.
        }
        throw new IllegalStateException(
                "This figure needs pgbench on the PATH: apt-get install postgresql-client postgresql-contrib");
    }

    /** Transactions a second. Variables are what the script names with a colon. */
    public Reading run(String script, Map<String, String> variables, Duration time)
            throws IOException, InterruptedException {
        require();
        Path file = Files.createTempFile("load", ".sql");
        try {
            Files.writeString(file, script);
            return run(file, variables, time);
        } finally {
            Files.delete(file);
        }
    }

    private Reading run(Path script, Map<String, String> variables, Duration time)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared", "-h", "127.0.0.1", "-U", database.owner()));
        command.addAll(List.of("-p", Integer.toString(database.port()), "-f", script.toString()));
        command.addAll(List.of("-c", Integer.toString(connections), "-j", "2", "-T", "" + time.toSeconds()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        command.add(database.name());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.owner());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IllegalStateException("pgbench failed: " + said);
        }
        Matcher failed = FAILED.matcher(said);
        return new Reading(Double.parseDouble(rate.group(1)), failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }
}

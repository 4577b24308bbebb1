package org.wangge.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** What a new data directory is made with: its character type and who has to give a password. */
final class PostgresCluster {
    private PostgresCluster() {}

    /** Trigram search over Chinese text needs a character type that knows letters beyond ASCII. */
    static String characters() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
    }

    static void requirePasswords(File cluster) {
        String rules = """
                local all postgres trust
                host  all postgres 127.0.0.1/32 trust
                host  all postgres ::1/128 trust
                local all all scram-sha-256
                host  all all 127.0.0.1/32 scram-sha-256
                host  all all ::1/128 scram-sha-256
                """;
        try {
            Files.writeString(cluster.toPath().resolve("pg_hba.conf"), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

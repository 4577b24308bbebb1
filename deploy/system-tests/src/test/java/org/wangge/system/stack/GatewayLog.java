package org.wangge.system.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Frame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;

/** The gateway's access log: one entry for each request it answered. */
public record GatewayLog(List<Entry> entries) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READ_WITHIN_SECONDS = 60;

    /** One request: what the client got, when the gateway has asked it to come back, and the copies asked for the answer. */
    public record Entry(String method, String path, int status, String retryAfter, List<String> copies) {
        /** Whether this answer may never be: a 5xx that is not a 503 which says when to come back. */
        public boolean isFault() {
            return status >= 500 && !(status == 503 && !retryAfter.isEmpty());
        }
    }

    static GatewayLog of(String container) {
        var written = new ByteArrayOutputStream();
        var reading = new ResultCallback.Adapter<Frame>() {
            @Override
            public void onNext(Frame frame) {
                written.writeBytes(frame.getPayload());
            }
        };
        try {
            DockerClientFactory.instance()
                    .client()
                    .logContainerCmd(container)
                    .withStdOut(true)
                    .exec(reading);
            if (!reading.awaitCompletion(READ_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gateway's log is not read after " + READ_WITHIN_SECONDS + " s");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the gateway's log was read", stop);
        }
        return new GatewayLog(written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(GatewayLog::entry)
                .toList());
    }

    /** What nobody should have got. */
    public List<Entry> faults() {
        return entries.stream().filter(Entry::isFault).toList();
    }

    private static Entry entry(String line) {
        try {
            JsonNode request = JSON.readTree(line);
            List<String> copies = new ArrayList<>();
            for (var address : request.required("upstream").asText().split(",", -1)) {
                copies.add(address.strip().replaceAll(":\\d+$", ""));
            }
            return new Entry(
                    request.required("method").asText(),
                    request.required("path").asText(),
                    request.required("status").asInt(),
                    request.required("retry").asText(),
                    copies);
        } catch (IOException cut) {
            throw new UncheckedIOException("No entry of the gateway's log: " + line, cut);
        }
    }
}

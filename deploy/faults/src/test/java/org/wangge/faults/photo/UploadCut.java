package org.wangge.faults.photo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultUnderLoad;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Sql;

/** Phones hang up in the middle of an upload, and send it again later. */
public final class UploadCut extends FaultUnderLoad {

    private static final int PHONES = 20;
    private static final Duration WITHIN = Duration.ofSeconds(60);

    public UploadCut() {
        super(
                "upload-cut",
                "Half an upload leaves no photo and no file behind; sent again under its key it is taken once",
                Plan.USUAL);
    }

    @Override
    protected void happenTo(Bench bench, Seen seen) throws IOException, InterruptedException, SQLException {
        try (Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            Camera camera = new Camera(bench.stack().issueUrls().get(0));
            Path arriving = bench.stack().issue(0).temporary().resolve("uploads");
            long rows = issues.number("select count(*) from photos");
            long files = Folder.files(bench.stack().photos());
            List<String> keys = Stream.generate(() -> UUID.randomUUID().toString())
                    .limit(PHONES)
                    .toList();
            cutAll(camera, keys, arriving);
            await("what arrived halfway is cleared away").atMost(WITHIN).until(() -> Folder.files(arriving) == 0);
            long came = issues.number("select count(*) from photos") - rows;
            seen.promise(came == 0, "%d photos came of uploads that were cut", came);
            seen.promise(Folder.files(bench.stack().photos()) == files, "a cut upload left a file");
            for (String key : keys) {
                HttpResponse<String> first = camera.upload(key);
                seen.promise(first.statusCode() == 201, "sent again it was answered %d", first.statusCode());
                seen.promise(camera.upload(key).body().equals(first.body()), "a repetition was answered otherwise");
            }
            long taken = issues.number("select count(*) from photos") - rows;
            seen.promise(taken == PHONES, "%d photos came of %d uploads", taken, PHONES);
            seen.note("%d uploads cut, then sent twice: %d photos", PHONES, taken);
            bench.settle();
        }
    }

    /** All hang up once half of every photo has arrived. */
    private static void cutAll(Camera camera, List<String> keys, Path arriving) throws IOException {
        List<Socket> lines = new ArrayList<>();
        try {
            for (String key : keys) {
                lines.add(camera.sendHalf(key));
            }
            await("half of each photo").atMost(WITHIN).until(() -> Folder.files(arriving) == keys.size());
        } finally {
            for (Socket line : lines) {
                line.close();
            }
        }
    }
}

package org.wangge.faults.photo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.wangge.faults.Bench;
import org.wangge.faults.Fault;
import org.wangge.faults.Seen;
import org.wangge.faults.Trial;
import org.wangge.faults.stack.Plan;
import org.wangge.testing.Sql;

/** Phones hang up in the middle of an upload, and send it again later. */
public final class UploadCut implements Fault {

    private static final int PHONES = 20;
    private static final Duration CLEARED_WITHIN = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "upload-cut";
    }

    @Override
    public String promise() {
        return "Half an upload leaves no photo and no file behind; sent again under its key it is taken once";
    }

    @Override
    public void happen(Trial trial, Seen seen) throws IOException, InterruptedException, SQLException {
        try (Bench bench = Bench.underLoad(trial, Plan.USUAL, seen);
                Sql issues = new Sql(bench.stack().postgres(), "issue")) {
            Camera camera = new Camera(bench.stack().issueUrls().get(0));
            Path arriving = bench.stack().issue(0).temporary();
            long rows = issues.number("select count(*) from photo");
            long files = Folder.files(bench.stack().photos());
            String[] keys = new String[PHONES];
            for (int phone = 0; phone < PHONES; phone++) {
                keys[phone] = UUID.randomUUID().toString();
                camera.hangUpHalfway(keys[phone]);
            }
            await("what arrived halfway is cleared away")
                    .atMost(CLEARED_WITHIN)
                    .until(() -> Folder.files(arriving.resolve("uploads")) == 0);
            long came = issues.number("select count(*) from photo") - rows;
            seen.promise(came == 0, "%d photos came of uploads that were cut", came);
            seen.promise(Folder.files(bench.stack().photos()) == files, "a cut upload left a file");
            for (String key : keys) {
                HttpResponse<String> first = camera.upload(key);
                seen.promise(first.statusCode() == 201, "sent again it was answered %d", first.statusCode());
                seen.promise(camera.upload(key).body().equals(first.body()), "a repetition was answered otherwise");
            }
            long taken = issues.number("select count(*) from photo") - rows;
            seen.promise(taken == PHONES, "%d photos came of %d uploads", taken, PHONES);
            seen.note("%d uploads cut, then sent twice: %d photos", PHONES, taken);
            bench.settle();
        }
    }
}

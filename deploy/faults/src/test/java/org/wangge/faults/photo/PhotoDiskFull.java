package org.wangge.faults.photo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.wangge.faults.Bench;
import org.wangge.faults.FaultOnSmallDisk;
import org.wangge.faults.Seen;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Tmpfs;

/** The disk that photos are kept on is full to the last byte. */
public final class PhotoDiskFull extends FaultOnSmallDisk {

    private static final int MEBIBYTES = 32;
    private static final int PHOTOS = 5;

    public PhotoDiskFull() {
        super(
                "photo-disk-full",
                "Photos are refused 503 with Retry-After and leave nothing behind, issues go on; what was acknowledged"
                        + " stays whole",
                MEBIBYTES);
    }

    @Override
    protected Plan planWith(Path folder) {
        return Plan.USUAL.issueSettings(
                Map.of("WANGGE_PHOTOS_DIRECTORY", folder.toString(), "WANGGE_PHOTOS_KEEP_FREE", "0"));
    }

    @Override
    protected void happenTo(Bench bench, Tmpfs disk, Seen seen) throws IOException, InterruptedException, SQLException {
        Camera camera = new Camera(bench.stack().issueUrls().get(0));
        List<UUID> taken = new ArrayList<>();
        takeAll(camera, taken, seen);
        disk.fill();
        long before = bench.acknowledged();
        refuseAll(camera, seen);
        bench.awaitAcknowledged(20);
        seen.note("%d other writes acknowledged meanwhile", bench.acknowledged() - before);
        seen.promise(bench.answered(503) == 0, "%d other writes were answered 503", bench.answered(503));
        seen.promise(
                Folder.files(disk.folder()) == 2L * taken.size(),
                "%d files of %d photos",
                Folder.files(disk.folder()),
                taken.size());
        disk.free();
        takeAll(camera, taken, seen);
        for (UUID photo : taken) {
            seen.promise(camera.isWhole(photo), "photo %s is not whole", photo);
        }
        seen.note("%d photos taken before and after, all whole", taken.size());
        bench.settle();
    }

    private static void takeAll(Camera camera, List<UUID> taken, Seen seen) throws IOException, InterruptedException {
        for (int i = 0; i < PHOTOS; i++) {
            HttpResponse<String> answer = camera.upload(UUID.randomUUID().toString());
            seen.promise(answer.statusCode() == 201, "a photo was answered %d %s", answer.statusCode(), answer.body());
            if (answer.statusCode() == 201) {
                taken.add(Camera.idOf(answer));
            }
        }
    }

    private static void refuseAll(Camera camera, Seen seen) throws IOException, InterruptedException {
        for (int i = 0; i < PHOTOS; i++) {
            HttpResponse<String> answer = camera.upload(UUID.randomUUID().toString());
            seen.promise(
                    answer.statusCode() == 503
                            && answer.headers().firstValue("Retry-After").isPresent(),
                    "a photo that found no room was answered %d %s",
                    answer.statusCode(),
                    answer.body());
        }
        seen.note("%d photos sent while it was full", PHOTOS);
    }
}

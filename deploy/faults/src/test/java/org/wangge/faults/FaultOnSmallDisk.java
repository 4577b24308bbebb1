package org.wangge.faults;

import java.nio.file.Path;
import org.wangge.faults.stack.Plan;
import org.wangge.faults.stack.Tmpfs;

/** A fault of a system that is at work and keeps something on a small disk. */
public abstract class FaultOnSmallDisk extends Fault {

    private final int mebibytes;

    protected FaultOnSmallDisk(String name, String promise, int mebibytes) {
        super(name, promise);
        this.mebibytes = mebibytes;
    }

    @Override
    public final String leftOut() {
        return Tmpfs.missing();
    }

    @Override
    public final void happen(Trial trial, Seen seen) throws Exception {
        try (Tmpfs disk = Tmpfs.mount(mebibytes)) {
            try (Bench bench = Bench.underLoad(trial, planWith(disk.folder()), seen)) {
                happenTo(bench, disk, seen);
            } finally {
                // It cannot outlive its disk.
                trial.site().clear();
            }
        }
    }

    /** What the system is made of, some of it in the disk's folder. */
    protected abstract Plan planWith(Path folder);

    /** Brings it about while the load works, and settles the bench. */
    protected abstract void happenTo(Bench bench, Tmpfs disk, Seen seen) throws Exception;
}

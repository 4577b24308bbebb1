package org.wangge.load.drive;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** How much of the machine this process, the generator, takes for itself: large, and it measures itself. */
public final class GeneratorShare {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long since = System.nanoTime();

    private GeneratorShare() {}

    public static GeneratorShare begin() {
        return new GeneratorShare();
    }

    /** Since the beginning, in words. */
    public String said() {
        double cores = (double) (SYSTEM.getProcessCpuTime() - cpu) / (System.nanoTime() - since);
        return String.format(
                Locale.ROOT, "the generator took %.2f of %d cores on average", cores, SYSTEM.getAvailableProcessors());
    }
}

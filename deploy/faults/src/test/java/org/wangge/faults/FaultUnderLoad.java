package org.wangge.faults;

import org.wangge.faults.stack.Plan;

/** A fault of a system at which an office is at work. */
public abstract class FaultUnderLoad extends Fault {

    private final Plan plan;

    protected FaultUnderLoad(String name, String promise, Plan plan) {
        super(name, promise);
        this.plan = plan;
    }

    @Override
    public final void happen(Trial trial, Seen seen) throws Exception {
        try (Bench bench = Bench.underLoad(trial, plan, seen)) {
            happenTo(bench, seen);
        }
    }

    /** Brings it about while the load works, and settles the bench. */
    protected abstract void happenTo(Bench bench, Seen seen) throws Exception;
}

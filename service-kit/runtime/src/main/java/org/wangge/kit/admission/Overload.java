package org.wangge.kit.admission;

import jakarta.inject.Singleton;

/** Whether more is asked of this copy than it can do: for those whose work can wait until less is asked. */
@Singleton
public class Overload {

    private final Lanes lanes;

    Overload(Lanes lanes) {
        this.lanes = lanes;
    }

    /** Whether as many have been refused as may wait, and not few since: nobody waits then. */
    public boolean isOn() {
        return lanes.all().stream().anyMatch(Lane::isOverrun);
    }
}

package org.wangge.kit.admission;

import jakarta.inject.Singleton;

/** Whether more is asked of this copy than it can do: for those whose work can wait until less is asked. */
@Singleton
public class Overload {

    private final Lanes lanes;

    Overload(Lanes lanes) {
        this.lanes = lanes;
    }

    /** Whether it refuses now, or did within the last second, so many that they are no longer a crowd that came once. */
    public boolean isOn() {
        return lanes.all().stream().anyMatch(Lane::isOverrun);
    }
}

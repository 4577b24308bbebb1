package org.wangge.faults;

import java.util.List;
import java.util.Optional;
import org.wangge.faults.outage.BrokerAway;
import org.wangge.faults.outage.FrozenService;
import org.wangge.faults.outage.PostgresStopped;

/** All faults there are, in the order they are brought about. */
final class Faults {

    static final List<Fault> ALL = List.of(
            new PostgresStopped(),
            new BrokerAway(),
            new FrozenService("issue-service"),
            new FrozenService("notification-service"));

    private Faults() {}

    static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}

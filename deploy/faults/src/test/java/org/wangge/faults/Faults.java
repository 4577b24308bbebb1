package org.wangge.faults;

import java.util.List;
import java.util.Optional;
import org.wangge.faults.client.ReplayedPhone;
import org.wangge.faults.client.Spike;
import org.wangge.faults.kill.KilledConsumers;
import org.wangge.faults.kill.KilledIssueService;
import org.wangge.faults.kill.KilledStatePublisher;
import org.wangge.faults.outage.BrokerAway;
import org.wangge.faults.outage.FrozenService;
import org.wangge.faults.outage.IdentityProviderAway;
import org.wangge.faults.outage.OpenTransaction;
import org.wangge.faults.outage.PostgresDiskFull;
import org.wangge.faults.outage.PostgresFrozen;
import org.wangge.faults.outage.PostgresStopped;
import org.wangge.faults.photo.PhotoDiskFull;
import org.wangge.faults.photo.UploadCut;
import org.wangge.faults.stream.ComingAndGoing;
import org.wangge.faults.stream.EveryEventThrice;
import org.wangge.faults.stream.Poison;
import org.wangge.faults.stream.ReorderedTopics;

/** All faults there are, in the order they are brought about: those that can share a stack stand together. */
final class Faults {

    static final List<Fault> ALL = List.of(
            new PostgresStopped(),
            new PostgresFrozen(),
            new BrokerAway(),
            new KilledIssueService(),
            new KilledConsumers(),
            new EveryEventThrice(),
            new ReorderedTopics(),
            new Poison(),
            new ReplayedPhone(),
            new Spike(),
            new IdentityProviderAway(),
            new OpenTransaction(),
            new UploadCut(),
            new FrozenService("issue-service"),
            new FrozenService("notification-service"),
            new ComingAndGoing(),
            KilledStatePublisher.ofGrids(),
            KilledStatePublisher.ofPostings(),
            new PostgresDiskFull(),
            new PhotoDiskFull());

    private Faults() {}

    static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}

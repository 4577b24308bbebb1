package org.wangge.notification;

import org.wangge.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.wangge.notification");
    }
}

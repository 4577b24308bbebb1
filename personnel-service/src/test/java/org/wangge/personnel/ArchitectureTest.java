package org.wangge.personnel;

import org.wangge.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.wangge.personnel");
    }
}

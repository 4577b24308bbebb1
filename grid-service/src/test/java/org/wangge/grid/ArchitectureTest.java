package org.wangge.grid;

import org.wangge.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.wangge.grid");
    }
}

package org.wangge.issue;

import org.wangge.testing.HouseRules;

class ArchitectureTest extends HouseRules {

    ArchitectureTest() {
        super("org.wangge.issue");
    }
}

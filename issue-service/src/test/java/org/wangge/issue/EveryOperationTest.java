package org.wangge.issue;

import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.EveryOperation;

@QuarkusTest
class EveryOperationTest extends EveryOperation {}

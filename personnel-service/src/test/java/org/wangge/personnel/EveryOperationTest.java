package org.wangge.personnel;

import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.EveryOperation;

@QuarkusTest
class EveryOperationTest extends EveryOperation {}

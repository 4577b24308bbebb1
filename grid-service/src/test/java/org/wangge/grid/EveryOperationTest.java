package org.wangge.grid;

import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.EveryOperation;

@QuarkusTest
class EveryOperationTest extends EveryOperation {}

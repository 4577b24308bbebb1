package org.wangge.notification;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.OpenApiContract;

@QuarkusTest
@QuarkusTestResource(NeighbourPorts.class)
class OpenApiTest extends OpenApiContract {}

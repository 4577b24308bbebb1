package org.wangge.personnel;

import io.quarkus.test.junit.QuarkusTest;
import org.wangge.testing.OpenApiContract;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}

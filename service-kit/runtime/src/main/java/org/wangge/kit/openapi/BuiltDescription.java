package org.wangge.kit.openapi;

import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers with the description as the build wrote it, in both formats. Left alone, Quarkus reads it at each start, applies the
 * filters of that stage, of which there are none here, writes it twice and keeps both: a twentieth of a start, for what is seldom asked.
 */
@DescribedAtBuild
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class BuiltDescription {

    @AroundInvoke
    @Nullable
    Object answer(InvocationContext call) throws Exception {
        return switch (call.getMethod().getName()) {
            case "prepareDocument" -> null;
            case "getDocument" -> read((Format) call.getParameters()[1]);
            default -> call.proceed();
        };
    }

    private static byte[] read(Format format) throws IOException {
        String name = OpenApiConstants.BASE_NAME + "." + format;
        try (InputStream built = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (built == null) {
                throw new FileNotFoundException(name);
            }
            return built.readAllBytes();
        }
    }
}

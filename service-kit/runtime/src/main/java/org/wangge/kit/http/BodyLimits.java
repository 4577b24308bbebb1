package org.wangge.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large a request body may be. */
@ConfigMapping(prefix = "wangge.http")
public interface BodyLimits {

    /** For every path that {@link #bodyLimits} does not name. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /**
     * By the beginning of a path, {@code wangge.http.body-limits."/v1/photos"=15M}. None may exceed
     * {@code quarkus.http.limits.max-body-size}, where the server itself breaks off.
     */
    Map<String, MemorySize> bodyLimits();

    /** Most bytes a body sent to the path may have. */
    default long of(String path) {
        return bodyLimits().entrySet().stream()
                .filter(limit -> path.startsWith(limit.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(bodyLimit())
                .asLongValue();
    }
}

package org.wangge.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** What a service says of itself as it is shipped, where the build wrote it, is what is committed, in both formats. */
class DescriptionIT {

    static final List<String> SERVICES = Services.NAMES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    void the_description_as_shipped_is_the_committed_one(String service) throws Exception {
        Object committed = read(Files.readString(Path.of("../../" + service + "/api/openapi.yaml")));
        assertEquals(committed, read(get(service, "/q/openapi", "application/yaml")));
        assertEquals(committed, read(get(service, "/q/openapi?format=json", "application/json")));
        assertEquals(committed, read(get(service, "/q/openapi.json", "application/json")));
    }

    private static String get(String service, String path, String type) throws Exception {
        HttpResponse<String> answer = Services.get(service).get(path, "");
        assertEquals(200, answer.statusCode());
        String told = answer.headers().firstValue("Content-Type").orElse("none");
        assertTrue(told.startsWith(type), told);
        return answer.body();
    }

    /** YAML, and so JSON too, with each value as it is written: a time of day is a number in YAML 1.1. */
    private static Object read(String text) {
        LoaderOptions reading = new LoaderOptions();
        DumperOptions writing = new DumperOptions();
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new AsWritten())
                .load(text);
    }

    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // No text is read as anything else.
        }
    }
}

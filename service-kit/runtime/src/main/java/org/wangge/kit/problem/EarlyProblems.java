package org.wangge.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Problem documents for what is refused before a request reaches a resource. */
@Singleton
public class EarlyProblems {

    public static final String MEDIA_TYPE = ProblemDocument.MEDIA_TYPE;

    private static final String PATH = "{path}";

    private record Told(Refusal refusal, Locale language) {}

    private final ObjectMapper mapper;
    private final Map<Told, String> written = new ConcurrentHashMap<>();

    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The JSON text of a refusal, in the first of the languages that there are texts in. It is written once and kept for good
     * but for the path, since it is told most often when there is least time: the refusal has to be a constant.
     */
    public String document(Refusal refusal, String path, List<Locale> languages) {
        return written.computeIfAbsent(new Told(refusal, Problems.language(languages)), this::write)
                .replace(PATH, new String(JsonStringEncoder.getInstance().quoteAsString(path)));
    }

    private String write(Told told) {
        try {
            return mapper.writeValueAsString(ProblemDocument.of(told.refusal(), PATH, told.language()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.wangge.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/** Problem documents for what is refused before a request reaches a resource. */
@Singleton
public class EarlyProblems {

    public static final String MEDIA_TYPE = ProblemDocument.MEDIA_TYPE;

    private final ObjectMapper mapper;

    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The JSON text of a refusal, in the first of the languages that there are texts in. */
    public String document(Refusal refusal, String path, List<Locale> languages) {
        try {
            return mapper.writeValueAsString(ProblemDocument.of(refusal, path, Problems.language(languages)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.wangge.kit.problem;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wangge.kit.json.OwnJson;

/** Problem documents for what is refused before a request reaches a resource. */
@Singleton
public class EarlyProblems {

    public static final String MEDIA_TYPE = ProblemDocument.MEDIA_TYPE;

    private static final String PATH = "{path}";

    private record Told(Refusal refusal, Locale language) {}

    private final OwnJson json;
    private final Map<Told, String> written = new ConcurrentHashMap<>();

    EarlyProblems(OwnJson json) {
        this.json = json;
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
        return json.text(ProblemDocument.of(told.refusal(), PATH, told.language()));
    }
}

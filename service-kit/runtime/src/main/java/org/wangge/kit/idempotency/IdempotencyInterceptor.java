package org.wangge.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.database.DatabaseAway;
import org.wangge.kit.security.Caller;

/** Does what {@link Idempotent} promises. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class IdempotencyInterceptor {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotent-Replayed";
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final FirstAnswers answers;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final HttpHeaders headers;
    private final UriInfo uri;

    IdempotencyInterceptor(FirstAnswers answers, ObjectMapper mapper, Caller caller, HttpHeaders headers, UriInfo uri) {
        this.answers = answers;
        this.mapper = mapper;
        this.caller = caller;
        this.headers = headers;
        this.uri = uri;
    }

    @AroundInvoke
    @Nullable
    Object answerOnce(InvocationContext command) throws Exception {
        String key = headers.getHeaderString(KEY);
        if (key == null) {
            return inTransaction(command::proceed);
        }
        if (!KEY_FORM.matcher(key).matches()) {
            throw IdempotencyRefusal.malformed();
        }
        String account = caller.account();
        String request = RequestFingerprint.of(uri.getRequestUri().getRawPath(), command.getParameters(), mapper);
        try {
            return inTransaction(() -> {
                Object result = command.proceed();
                answers.store(account, key, answer(request, result));
                return result;
            });
        } catch (Exception barred) {
            return replay(barred, account, key, request);
        }
    }

    /**
     * What bars a command may be that it has been done: the issue is claimed, the id is taken. Looking first would cost
     * every command a round trip for the sake of the few that come twice.
     */
    private Response replay(Exception barred, String account, String key, String request) throws Exception {
        if (DatabaseAway.causes(barred)) {
            throw barred;
        }
        Optional<FirstAnswer> first = answers.find(account, key);
        if (first.isPresent()) {
            return replay(first.get(), request);
        }
        throw barred instanceof AnsweredBefore ? IdempotencyRefusal.stillRunning() : barred;
    }

    private static @Nullable Object inTransaction(Callable<@Nullable Object> work) throws Exception {
        try {
            return QuarkusTransaction.joiningExisting().call(work);
        } catch (QuarkusTransactionException failed) {
            if (failed.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private FirstAnswer answer(String request, @Nullable Object result) throws JsonProcessingException {
        if (!(result instanceof Response response)) {
            throw new IllegalStateException("An idempotent operation has to answer with a Response");
        }
        Map<String, String> kept = new LinkedHashMap<>();
        for (String header : KEPT_HEADERS) {
            String value = response.getHeaderString(header);
            if (value != null) {
                kept.put(header, value);
            }
        }
        return new FirstAnswer(
                request, response.getStatus(), mapper.writeValueAsString(kept), json(response.getEntity()));
    }

    private @Nullable String json(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? null : mapper.writeValueAsString(entity);
    }

    private Response replay(FirstAnswer first, String request) throws JsonProcessingException {
        if (!first.request().equals(request)) {
            throw IdempotencyRefusal.reused();
        }
        Response.ResponseBuilder again = Response.status(first.status()).header(REPLAYED, "true");
        mapper.readValue(first.headers(), HEADERS).forEach(again::header);
        if (first.body() != null) {
            again.type(MediaType.APPLICATION_JSON).entity(first.body());
        }
        return again.build();
    }
}

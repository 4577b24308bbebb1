package org.wangge.kit.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.wangge.kit.security.Caller;

/** Things of one kind, each of which is read by its id, and again by whoever may have it already. */
public interface TaggedThings extends EarlyAnswer.Operation {

    /**
     * A thing as it is answered.
     *
     * @param json in UTF-8; sent as often as is asked, never changed
     */
    record Written(EntityTag tag, Buffer json) {}

    /** The tag of the thing as it would be answered now; empty where there is none, none that the caller may know of, or the resource has to look. */
    Uni<Optional<EntityTag>> tag(UUID id, Caller caller);

    /** The thing as it is answered now, likewise. */
    Uni<Optional<Written>> read(UUID id, Caller caller);

    /** Whoever asks again mostly has it already, and need not wait until it is read and written in full. */
    @Override
    default Uni<Optional<EarlyAnswer.Answer>> answer(PathTemplate path, HttpServerRequest request, Caller caller) {
        UUID id = path.id(request.path());
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known == null
                ? whole(id, caller)
                : tag(id, caller)
                        .flatMap(tag -> tag.isPresent() && !Versions.isAmong(known, tag.get())
                                ? whole(id, caller)
                                : Uni.createFrom().item(tag.map(EarlyAnswer.Answer::unchanged)));
    }

    private Uni<Optional<EarlyAnswer.Answer>> whole(UUID id, Caller caller) {
        return read(id, caller).map(written -> written.map(each -> EarlyAnswer.Answer.of(each.tag(), each.json())));
    }
}

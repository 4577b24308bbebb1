package org.wangge.kit;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.wangge.kit.event.Event;
import org.wangge.kit.http.Versions;
import org.wangge.kit.id.Ids;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.outbox.Outbox;
import org.wangge.kit.page.Cursor;
import org.wangge.kit.page.Page;
import org.wangge.kit.page.PageRequest;
import org.wangge.kit.page.Pages;
import org.wangge.kit.problem.Refusal;

/** The smallest service there can be, to try the kit on. */
@Path("/v1/notes")
public class NoteResource {

    public record NewNote(@NotBlank @Size(max = 100) String text, Instant at) {}

    public record NoteView(UUID id, String text, Instant at) {}

    public record NoteWritten(UUID note, String text) implements Event {
        @Override
        public String topic() {
            return "note-written";
        }

        @Override
        public UUID key() {
            return note;
        }
    }

    static class NoteRefused extends Refusal {
        NoteRefused(String text) {
            super(422, "note-refused", text);
            with("text", text);
        }
    }

    private final EntityManager entities;
    private final Outbox outbox;

    NoteResource(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @POST
    @Idempotent
    @Operation(operationId = "writeNote", summary = "Write a note")
    public Response write(@Valid NewNote note) throws InterruptedException {
        UUID id = Ids.next();
        if (note.text().startsWith("taken ") && isThere(note.text())) {
            throw new NoteRefused(note.text());
        }
        entities.createNativeQuery("insert into note values (:id, :text)")
                .setParameter("id", id)
                .setParameter("text", note.text())
                .executeUpdate();
        outbox.append(new NoteWritten(id, note.text()));
        if (note.text().equals("refused")) {
            throw new NoteRefused(note.text());
        }
        if (note.text().equals("slow")) {
            SlowNotes.arriveAndWait();
        }
        if (note.text().equals("broken")) {
            throw new IllegalStateException("broken on purpose");
        }
        return Response.created(URI.create("/v1/notes/" + id))
                .tag(Versions.tag(1))
                .entity(new NoteView(id, note.text(), note.at()))
                .build();
    }

    private boolean isThere(String text) {
        return !entities.createNativeQuery("select id from note where text = :text")
                .setParameter("text", text)
                .getResultList()
                .isEmpty();
    }

    @PUT
    @Path("/{id}")
    @Transactional
    @Operation(operationId = "changeNote", summary = "Change a note")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String version, @Valid NewNote note) {
        Versions.check(Versions.required(version), 1);
        return Response.ok(new NoteView(id, note.text(), null)).build();
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "note", summary = "One note")
    public Response note(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return Versions.answer(headers, 7, new NoteView(id, "text", null));
    }

    @GET
    @Operation(operationId = "notes", summary = "All notes")
    public Response notes(@Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        int from = page.after == null
                ? 0
                : Integer.parseInt(Cursor.parts(page.after, 1).get(0));
        List<Integer> rows = java.util.stream.IntStream.range(from, Math.min(from + page.limit + 1, 5))
                .boxed()
                .toList();
        Page<Integer> found = Pages.of(rows, page.limit, row -> row, row -> Cursor.of(row + 1));
        return Pages.answer(uri, found);
    }
}

package org.wangge.kit;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Requests that take as long as a test wants them to. */
@Path("/v1/turnstile")
public class Turnstile {

    public record Thing(String text) {}

    static final AtomicInteger INSIDE = new AtomicInteger();
    static final Semaphore EXIT = new Semaphore(0);

    private static String pass(String text) throws InterruptedException {
        INSIDE.incrementAndGet();
        try {
            if (!EXIT.tryAcquire(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never let out");
            }
            return text;
        } finally {
            INSIDE.decrementAndGet();
        }
    }

    @GET
    @Operation(hidden = true)
    public String pass() throws InterruptedException {
        return pass("passed");
    }

    @POST
    @Operation(hidden = true)
    public String pass(Thing thing) throws InterruptedException {
        return pass(thing.text());
    }

    @POST
    @Path("/forms")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public String pass(@RestForm("file") FileUpload file) throws InterruptedException {
        return pass(Long.toString(file.size()));
    }

    @GET
    @Path("/broken")
    @Operation(hidden = true)
    public String fall() {
        throw new IllegalStateException("broken on purpose");
    }

    @GET
    @Path("/stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<String> watch() {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item("open"), Multi.createFrom().nothing());
    }
}

package org.wangge.issue.photo;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.wangge.issue.photo.store.PhotoFile;
import org.wangge.issue.photo.store.PhotoFile.Size;
import org.wangge.issue.photo.store.PhotoStore;
import org.wangge.kit.http.Versions;
import org.wangge.kit.idempotency.Idempotent;
import org.wangge.kit.problem.Malformed;
import org.wangge.kit.problem.NotFound;
import org.wangge.kit.problem.Sentence;
import org.wangge.kit.security.Caller;

/**
 * Takes photos in and shows them. A photo no issue has yet is its uploader's alone; an issue's photo is seen by those who may
 * see the issue.
 */
@Path("/v1/photos")
@Tag(name = "Photos", description = "Pictures of issues, before and after")
class PhotoResource {

    private static final String JPEG = "image/jpeg";
    private static final int ONE_DAY = 86_400;

    private final TakePhoto takePhoto;
    private final PhotoRepository photos;
    private final PhotoStore store;
    private final PhotoAudience audience;
    private final Caller caller;

    PhotoResource(
            TakePhoto takePhoto, PhotoRepository photos, PhotoStore store, PhotoAudience audience, Caller caller) {
        this.takePhoto = takePhoto;
        this.photos = photos;
        this.store = store;
        this.audience = audience;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "takePhoto",
            summary = "Upload a photo",
            description =
                    "JPEG, PNG or WebP in the form field 'file'. What is kept is an upright JPEG without metadata;"
                            + " time and place of capture are noted first. Name its id when you report or resolve an issue.")
    @APIResponse(
            responseCode = "201",
            description = "Taken; where it is in Location",
            content =
                    @Content(
                            schema = @Schema(implementation = PhotoView.class),
                            examples =
                                    @ExampleObject(
                                            name = "photo",
                                            value =
                                                    "{\"id\":\"0198c8a4-7d1e-7b6e-9a52-2f4f0f7b8c11\",\"width\":2048,\"height\":1536,"
                                                            + "\"capturedAt\":\"2014-09-15T01:12:40Z\",\"place\":[113.6254,34.7466]}")))
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "Not a multipart form")
    @APIResponse(
            responseCode = "422",
            description = "Not a whole picture of a kind that is taken, something else as well, or too many pixels")
    @APIResponse(responseCode = "429", description = "Too many of your photos belong to no issue yet")
    public Response take(@RestForm("file") @Nullable FileUpload file) throws IOException {
        if (file == null) {
            throw new Malformed("file", Sentence.of("missing"));
        }
        PhotoView photo = takePhoto.take(file.uploadedFile(), caller.account());
        return Response.created(UriBuilder.fromPath("/v1/photos/{id}").build(photo.id()))
                .entity(photo)
                .build();
    }

    @GET
    @Path("/{id}")
    @Produces(JPEG)
    @Operation(operationId = "getPhoto", summary = "See a photo")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "You have it")
    @APIResponse(responseCode = "404", description = "No such photo, or none that you may see")
    public Response see(@PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
        return show(id, Size.FULL, request, headers);
    }

    @GET
    @Path("/{id}/thumbnail")
    @Produces(JPEG)
    @Operation(operationId = "getPhotoThumbnail", summary = "See a photo in small")
    @APIResponse(
            responseCode = "200",
            description = "The picture in small",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "You have it")
    @APIResponse(responseCode = "404", description = "No such photo, or none that you may see")
    public Response seeThumbnail(@PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers) {
        return show(id, Size.THUMBNAIL, request, headers);
    }

    private Response show(UUID id, Size size, Request request, HttpHeaders headers) {
        Photo photo = photos.findByIdOptional(id).filter(this::maySee).orElseThrow(() -> new NotFound("photo", id));
        // A photo never changes, so its id is its version.
        EntityTag tag = new EntityTag(id + (size == Size.FULL ? "" : "-thumbnail"));
        return (Versions.isKnown(headers, tag) ? Response.notModified() : picture(photo, size, request))
                .tag(tag)
                .cacheControl(privately())
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** Whoever asks for the headers alone gets no stream, as none would close it. */
    private ResponseBuilder picture(Photo photo, Size size, Request request) {
        return (HttpMethod.HEAD.equals(request.getMethod())
                        ? Response.ok()
                        : Response.ok(store.open(new PhotoFile(photo.id(), size))))
                .type(JPEG)
                .header(HttpHeaders.CONTENT_LENGTH, size == Size.FULL ? photo.bytes() : photo.thumbnailBytes());
    }

    private boolean maySee(Photo photo) {
        return photo.issue().map(audience::maySee).orElseGet(() -> photo.isUploadedBy(caller.account()));
    }

    private static CacheControl privately() {
        CacheControl cache = new CacheControl();
        cache.setPrivate(true);
        cache.setNoTransform(true);
        cache.setMaxAge(ONE_DAY);
        return cache;
    }
}

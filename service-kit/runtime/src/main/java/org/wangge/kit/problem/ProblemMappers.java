package org.wangge.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.handler.HttpException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.wangge.kit.database.DatabaseAway;

/** Turns whatever a request ends in into a problem document. Nothing of the inside shows: no class, SQL or trace. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        return Problems.answer(refusal, uri.getRequestUri().getRawPath(), headers);
    }

    @ServerExceptionMapper
    Response broken(ConstraintViolationException broken, UriInfo uri, HttpHeaders headers) {
        return refused(BrokenConstraints.of(broken), uri, headers);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException unreadable, UriInfo uri, HttpHeaders headers) {
        return refused(UnreadableJson.of(unreadable), uri, headers);
    }

    /** More specific than Quarkus's own mapper for it. */
    @ServerExceptionMapper
    Response mismatched(
            com.fasterxml.jackson.databind.exc.MismatchedInputException mismatched, UriInfo uri, HttpHeaders headers) {
        return unreadable(mismatched, uri, headers);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException noToken, UriInfo uri, HttpHeaders headers) {
        return refused(HttpRefusal.of(401), uri, headers);
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException badToken, UriInfo uri, HttpHeaders headers) {
        return refused(HttpRefusal.of(401), uri, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, UriInfo uri, HttpHeaders headers) {
        return refused(HttpRefusal.of(403), uri, headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException refused, UriInfo uri, HttpHeaders headers) {
        Throwable cause = refused.getCause();
        if (cause instanceof Refusal refusal) {
            return refused(refusal, uri, headers);
        }
        if (cause instanceof JsonProcessingException unreadable) {
            return unreadable(unreadable, uri, headers);
        }
        if (refused instanceof NotFoundException && cause instanceof RuntimeException) {
            // A path or query parameter that could not be converted to its type.
            return refused(HttpRefusal.of(400), uri, headers);
        }
        int status = refused.getResponse().getStatus();
        if (status < 400) {
            return refused.getResponse();
        }
        if (status >= 500) {
            return failed(refused, uri, headers);
        }
        return refused(HttpRefusal.of(status), uri, headers);
    }

    @ServerExceptionMapper
    Response http(HttpException refused, UriInfo uri, HttpHeaders headers) {
        return refused.getStatusCode() >= 500
                ? failed(refused, uri, headers)
                : refused(HttpRefusal.of(refused.getStatusCode()), uri, headers);
    }

    /** This service was started while the identity provider could not be reached; with each request it is asked again. */
    @ServerExceptionMapper
    Response identityProvider(OIDCException away, UriInfo uri, HttpHeaders headers) {
        LOG.warnf("The identity provider is away: %s", away.getMessage());
        return refused(new Unavailable(Duration.ofSeconds(5)), uri, headers);
    }

    /** A body that breaks off, or a form that is none although it says so. */
    @ServerExceptionMapper
    Response unreadable(IOException failed, UriInfo uri, HttpHeaders headers) {
        StackTraceElement[] trace = failed.getStackTrace();
        String thrower = trace.length == 0 ? "" : trace[0].getClassName();
        if (thrower.startsWith("org.jboss.resteasy.reactive.server.core.multipart.")) {
            return refused(new Malformed("body", Sentence.of("not-a-whole-form")), uri, headers);
        }
        // Whoever sent it has hung up. No fault of the service, and nobody hears the answer.
        if (thrower.startsWith("org.jboss.resteasy.reactive.server.vertx.VertxInputStream")) {
            return refused(new Malformed("body", Sentence.of("broke-off")), uri, headers);
        }
        return failed(failed, uri, headers);
    }

    /** Where the database is away or out of connections the caller may try again, nothing was stored. */
    @ServerExceptionMapper
    Response failed(Throwable failure, UriInfo uri, HttpHeaders headers) {
        Refusal inside = refusalInside(failure);
        if (inside != null) {
            return refused(inside, uri, headers);
        }
        if (DatabaseAway.causes(failure)) {
            LOG.warnf("The database cannot: %s", failure.getMessage());
            return refused(new Unavailable(Duration.ofSeconds(2)), uri, headers);
        }
        LOG.errorf(failure, "%s failed", uri.getPath());
        return refused(HttpRefusal.of(500), uri, headers);
    }

    private static @Nullable Refusal refusalInside(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal && !(failure instanceof JsonMappingException)) {
                return refusal;
            }
        }
        return null;
    }
}

package org.wangge.kit.security;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes this request, as the token says. What the caller may do with a grid is not in it: postings say that. */
@ApplicationScoped
public class Caller {

    /** Whoever asks at the moment. */
    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who has this identity. For whoever asks outside of a request's context. */
    public static Caller of(SecurityIdentity identity) {
        return new Caller(identity);
    }

    /** The account: the token's subject. */
    public String account() {
        return token().getSubject();
    }

    /** The person's name, or the account's where the token carries none. */
    public String name() {
        String name = token().getClaim("name");
        if (name != null && !name.isBlank()) {
            return name;
        }
        String username = token().getClaim(Claims.preferred_username.name());
        return username == null ? account() : username;
    }

    /** The e-mail address, if the identity provider has verified it. */
    public Optional<String> email() {
        Object verified = token().getClaim("email_verified");
        return String.valueOf(verified).equals("true")
                ? Optional.ofNullable(token().getClaim("email"))
                : Optional.empty();
    }

    /** Whether the token carries the realm role; see {@link Roles}. */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** When the token ends. */
    public Instant until() {
        return Instant.ofEpochSecond(token().getExpirationTime());
    }

    private JsonWebToken token() {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token;
        }
        throw new UnauthorizedException();
    }
}

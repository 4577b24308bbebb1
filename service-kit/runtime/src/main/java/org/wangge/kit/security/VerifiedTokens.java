package org.wangge.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom tokens belong to, for {@link #REMEMBERED} after they were verified and never past their end. At most {@value #MOST}.
 * Two kinds are not kept: what is no JWT with an end, since the identity provider can withdraw it any time, and what is bound to a key
 * or certificate of the caller's (claim {@code cnf}, RFC 7800), who has to prove that he has it in each request.
 */
final class VerifiedTokens {

    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 1_000;
    private static final String CONFIRMATION = "cnf";

    private final Clock clock;
    private final Cache<String, SecurityIdentity> identities;

    VerifiedTokens(Clock clock, Ticker ticker) {
        this.clock = clock;
        this.identities = Caffeine.newBuilder()
                // Every request reads it: to wake a thread takes longer than the tidying that the thread would do.
                .executor(Runnable::run)
                .maximumSize(MOST)
                .ticker(ticker)
                .expireAfter(Expiry.<String, SecurityIdentity>creating((token, identity) -> kept(identity)))
                .build();
    }

    @Nullable
    SecurityIdentity ownerOf(String token) {
        return identities.getIfPresent(token);
    }

    void remember(String token, SecurityIdentity owner) {
        if (owner.getPrincipal() instanceof JsonWebToken jwt
                && jwt.containsClaim(Claims.exp.name())
                && !jwt.containsClaim(CONFIRMATION)) {
            identities.put(token, owner);
        }
    }

    private Duration kept(SecurityIdentity owner) {
        Instant end = Instant.ofEpochSecond(((JsonWebToken) owner.getPrincipal()).getExpirationTime());
        Duration left = Duration.between(clock.instant(), end);
        Duration kept = left.compareTo(REMEMBERED) < 0 ? left : REMEMBERED;
        return kept.isNegative() ? Duration.ZERO : kept;
    }
}

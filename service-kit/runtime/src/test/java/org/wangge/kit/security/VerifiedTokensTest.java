package org.wangge.kit.security;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant BEGIN = Instant.parse("2026-11-24T08:00:00Z");
    private static final String TOKEN = "header.payload.signature";

    private Duration passed = Duration.ZERO;
    private final InstantSource clock = () -> BEGIN.plus(passed);
    private final VerifiedTokens verified = new VerifiedTokens(clock.withZone(ZoneOffset.UTC), () -> passed.toNanos());

    @Test
    void an_owner_is_known_for_a_minute() {
        SecurityIdentity owner = ownerUntil(Duration.ofHours(1));
        verified.remember(TOKEN, owner);
        passed = Duration.ofSeconds(59);
        assertSame(owner, verified.ownerOf(TOKEN));
        passed = Duration.ofSeconds(60);
        assertNull(verified.ownerOf(TOKEN));
    }

    @Test
    void nobody_is_known_past_the_end_of_his_token() {
        verified.remember(TOKEN, ownerUntil(Duration.ofSeconds(10)));
        passed = Duration.ofSeconds(9);
        assertNotNull(verified.ownerOf(TOKEN));
        passed = Duration.ofSeconds(10);
        assertNull(verified.ownerOf(TOKEN));
    }

    @Test
    void a_token_that_has_ended_is_forgotten_at_once() {
        verified.remember(TOKEN, ownerUntil(Duration.ofSeconds(-1)));
        assertNull(verified.ownerOf(TOKEN));
    }

    @Test
    void a_token_without_an_end_is_not_kept() {
        verified.remember(TOKEN, owner(new Token(Map.of("sub", "somebody"))));
        assertNull(verified.ownerOf(TOKEN));
    }

    @Test
    void a_token_that_differs_in_one_letter_is_another() {
        verified.remember(TOKEN, ownerUntil(Duration.ofHours(1)));
        assertNull(verified.ownerOf(TOKEN.toUpperCase(Locale.ROOT)));
    }

    @Test
    void what_has_to_be_proved_each_time_is_not_kept() {
        verified.remember(
                TOKEN, owner(new Token(Map.of("exp", end(Duration.ofHours(1)), "cnf", Map.of("jkt", "thumbprint")))));
        assertNull(verified.ownerOf(TOKEN));
    }

    @Test
    void what_the_identity_provider_can_withdraw_is_not_kept() {
        verified.remember("opaque", owner(new QuarkusPrincipal("somebody")));
        assertNull(verified.ownerOf("opaque"));
    }

    private static SecurityIdentity ownerUntil(Duration left) {
        return owner(new Token(Map.of("exp", end(left))));
    }

    private static long end(Duration left) {
        return BEGIN.plus(left).getEpochSecond();
    }

    private static SecurityIdentity owner(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal).build();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "somebody";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked") // as the interface has it
        public <T> @Nullable T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}

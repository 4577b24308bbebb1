package org.wangge.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Bearer tokens the test run's OIDC server vouches for. */
public final class Tokens {

    private static final long LIFE_SECONDS = 3_600;

    private Tokens() {}

    /** A valid token of an account with realm roles. */
    public static String of(String account, String... roles) {
        return named(account, account, roles);
    }

    public static String named(String account, String name, String... roles) {
        return sign(claims(account, name, roles), Instant.now());
    }

    /** A valid token with an e-mail address that the identity provider has, or has not, verified. */
    public static String withEmail(String account, String email, boolean verified, String... roles) {
        return sign(
                claims(account, account, roles).claim("email", email).claim("email_verified", verified), Instant.now());
    }

    /** A valid token that ends in so many seconds. */
    public static String endingIn(long seconds, String account, String... roles) {
        return sign(claims(account, account, roles), Instant.now().minusSeconds(LIFE_SECONDS - seconds));
    }

    /** A token that was valid until an hour ago. */
    public static String expired(String account, String... roles) {
        return sign(claims(account, account, roles), Instant.now().minusSeconds(2 * LIFE_SECONDS));
    }

    private static JwtClaimsBuilder claims(String account, String name, String... roles) {
        return Jwt.issuer(OidcServer.ISSUER)
                .subject(account)
                .preferredUserName(account)
                .claim("name", name)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(JwtClaimsBuilder claims, Instant issued) {
        return claims.issuedAt(issued)
                .expiresAt(issued.plusSeconds(LIFE_SECONDS))
                .jws()
                .keyId("1")
                .sign("privateKey.jwk");
    }
}

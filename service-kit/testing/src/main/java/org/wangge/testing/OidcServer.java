package org.wangge.testing;

import io.quarkus.test.oidc.server.OidcWiremockTestResource;

/** The OIDC server that vouches for {@link Tokens}: one for this JVM, started when first asked for and ended with it. */
public final class OidcServer {

    public static final String ISSUER = "https://server.example.com";

    private OidcServer() {}

    /** Its realm. */
    public static String url() {
        return Realm.URL;
    }

    private static final class Realm {
        static final String URL = start();

        private static String start() {
            OidcWiremockTestResource oidc = new OidcWiremockTestResource();
            String url = oidc.start().get("keycloak.url");
            Runtime.getRuntime().addShutdownHook(new Thread(oidc::stop, "oidc-stop"));
            return url + "/realms/quarkus";
        }
    }
}

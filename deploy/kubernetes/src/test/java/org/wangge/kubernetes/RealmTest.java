package org.wangge.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wangge.kubernetes.Manifests.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wangge.kubernetes.Manifests.Kind;

/** The realm is the local stack's, but for what must differ where real people sign in. */
class RealmTest {
    private static final JsonNode IMPORT =
            Manifests.of("city").get(Kind.KeycloakRealmImport, "wangge").get("spec");
    private static final JsonNode REALM = IMPORT.get("realm");
    private static final JsonNode LOCAL = Manifests.read(
                    Manifests.repository("deploy/local/keycloak/wangge-realm.json"))
            .get(0);

    @Test
    void theRealmIsTheLocalOneButForWhatIsStricter() {
        assertEquals(comparable(LOCAL), comparable(REALM));
    }

    private static JsonNode comparable(JsonNode realm) {
        ObjectNode same = realm.deepCopy();
        same.remove(
                List.of("displayName", "sslRequired", "accessTokenLifespan", "passwordPolicy", "bruteForceProtected"));
        same.get("clients")
                .forEach(client -> ((ObjectNode) client)
                        .remove(List.of("secret", "name", "redirectUris", "directAccessGrantsEnabled")));
        ArrayNode accounts = same.putArray("users");
        each(realm.get("users"))
                .filter(user -> user.has("serviceAccountClientId"))
                .forEach(accounts::add);
        return same;
    }

    @Test
    void nobodyComesWithAPassword() {
        each(REALM.get("users")).forEach(user -> assertTrue(user.has("serviceAccountClientId")));
        assertTrue(REALM.findValues("credentials").isEmpty());
    }

    @Test
    void secretsAreFilledInFromTheCluster() {
        for (JsonNode client : REALM.get("clients")) {
            boolean confidential = !client.get("publicClient").asBoolean();
            assertEquals(confidential, client.has("secret"));
            if (confidential) {
                String placeholder = client.get("secret").asText().replaceAll("^\\$\\{(\\w+)}$", "$1");
                assertEquals(
                        client.get("clientId").asText() + "-client",
                        IMPORT.at("/placeholders/" + placeholder + "/secret/name")
                                .asText());
            }
        }
    }

    @Test
    void realPeopleAreProtectedBetter() {
        assertEquals("external", REALM.get("sslRequired").asText());
        assertTrue(REALM.get("bruteForceProtected").asBoolean());
        each(REALM.get("clients"))
                .forEach(client ->
                        assertFalse(client.get("directAccessGrantsEnabled").asBoolean()));
        assertEquals(
                Set.of(),
                Set.copyOf(each(REALM.findValue("redirectUris"))
                        .map(JsonNode::asText)
                        .filter(uri -> !uri.startsWith("https://"))
                        .toList()));
    }
}

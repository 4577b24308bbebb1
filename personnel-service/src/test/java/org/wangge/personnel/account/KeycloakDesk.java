package org.wangge.personnel.account;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The test's own hands on Keycloak. */
final class KeycloakDesk {

    private static final String USERS = "/admin/realms/wangge/users";

    private KeycloakDesk() {}

    private static String url() {
        return ConfigProvider.getConfig().getValue("wangge.personnel.keycloak.url", String.class);
    }

    private static RequestSpecification desk() {
        return given().baseUri(url()).header("Authorization", "Bearer good").contentType("application/json");
    }

    static Map<String, Object> user(String id) {
        return desk().get(USERS + "/" + id).then().statusCode(200).extract().path("$");
    }

    static List<Map<String, Object>> named(String username) {
        return desk().get(USERS + "?exact=true&username=" + username).path("$");
    }

    static List<String> rolesOf(String id) {
        return desk().get(USERS + "/" + id + "/role-mappings/realm").path("name");
    }

    /** Makes an account behind the service's back; its subject. */
    static String make(String username, String role) {
        Response made = desk().body(Map.of("username", username, "enabled", true, "firstName", "old"))
                .post(USERS);
        String location = made.header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        desk().body(List.of(Map.of("id", "id-" + role, "name", role))).post(USERS + "/" + id + "/role-mappings/realm");
        return id;
    }

    /** How often each username was worked at. */
    static Map<String, Integer> visits() {
        return given().baseUri(url()).get("/visits").path("$");
    }

    static void troubleFor(int answers) {
        given().baseUri(url()).post("/trouble?answers=" + answers).then().statusCode(204);
    }
}

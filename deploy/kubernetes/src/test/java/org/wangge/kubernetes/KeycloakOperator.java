package org.wangge.kubernetes;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The fields that are used of the resources of Keycloak 26.7's operator. A patch names some of them only. The realm itself is
 * held against Keycloak's own class.
 */
final class KeycloakOperator {
    private KeycloakOperator() {}

    record Metadata(String name, @Nullable String namespace) {}

    record SecretKey(String name, String key) {}

    record Keycloak(String apiVersion, String kind, Metadata metadata, KeycloakSpec spec) {}

    record KeycloakSpec(
            @Nullable Integer instances,
            @Nullable Db db,
            @Nullable Http http,
            @Nullable Hostname hostname,
            @Nullable Proxy proxy,
            @Nullable Enabled ingress,
            @Nullable Enabled networkPolicy,
            @Nullable List<Option> additionalOptions,
            @Nullable Resources resources) {}

    record Db(
            @Nullable String vendor,
            String host,
            @Nullable Integer port,
            @Nullable String database,
            @Nullable SecretKey usernameSecret,
            @Nullable SecretKey passwordSecret) {}

    record Http(boolean httpEnabled) {}

    record Hostname(String hostname, boolean backchannelDynamic) {}

    record Proxy(String headers) {}

    record Enabled(boolean enabled) {}

    record Option(String name, String value) {}

    record Resources(Map<String, String> requests, Map<String, String> limits) {}

    record RealmImport(String apiVersion, String kind, Metadata metadata, RealmImportSpec spec) {}

    record RealmImportSpec(String keycloakCRName, Map<String, Placeholder> placeholders, RealmRepresentation realm) {}

    record Placeholder(SecretKey secret) {}
}

package org.wangge.personnel.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Where accounts are kept. The same values reach the admin client in application.properties. */
@ConfigMapping(prefix = "wangge.personnel.keycloak")
public interface KeycloakSettings {

    /** Keycloak's address with its path, {@code http://localhost:8080/auth}; without it no accounts are made. */
    Optional<String> url();

    @WithDefault("wangge")
    String realm();

    /** A confidential client whose service account may manage and view users. */
    @WithDefault("personnel-service")
    String clientId();

    Optional<String> clientSecret();
}

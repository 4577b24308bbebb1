package org.wangge.personnel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UsersResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.wangge.personnel.people.Person;

/**
 * The accounts in Keycloak. Whatever is asked may have been done before, in whole or in part; asking again brings the
 * account to the same state. It needs no more than the right to view and manage users.
 */
@ApplicationScoped
class Realm {

    /** The roles this service gives and takes; others an account may have are left alone. */
    private static final Set<String> OURS = Set.of("resident", "staff", "supervisor", "administrator", "integrator");

    private final Instance<Keycloak> keycloak;
    private final KeycloakSettings keycloakSettings;
    private final AccountSettings settings;
    private final Map<String, RoleRepresentation> knownRoles = new ConcurrentHashMap<>();

    Realm(Instance<Keycloak> keycloak, KeycloakSettings keycloakSettings, AccountSettings settings) {
        this.keycloak = keycloak;
        this.keycloakSettings = keycloakSettings;
        this.settings = settings;
    }

    /** Makes the person's account, or brings the one there is to what the person's row says. Its subject. */
    String bringUpToDate(Person person) {
        String username = Objects.requireNonNull(person.username());
        Optional<UserRepresentation> present = linked(person);
        if (present.isPresent()) {
            UserRepresentation user = present.get();
            change(user, person);
            changeRoles(user.getId(), person.roles());
            return user.getId();
        }
        try (Response made = users().create(described(new UserRepresentation(), person, true))) {
            if (made.getStatus() == 409) {
                return takeOver(person, username, made.readEntity(String.class));
            }
            if (made.getStatus() != 201) {
                throw new AccountRefused("Keycloak answers " + made.getStatus() + " " + made.readEntity(String.class));
            }
            String subject = CreatedResponseUtil.getCreatedId(made);
            addRoles(users().get(subject).roles().realmLevel(), subject, person.roles());
            return subject;
        }
    }

    /** An account of this name is there already, or another account has the e-mail address. */
    private String takeOver(Person person, String username, String conflict) {
        UserRepresentation user =
                named(username).orElseThrow(() -> new AccountRefused("Keycloak answers 409 " + conflict));
        change(user, person);
        changeRoles(user.getId(), person.roles());
        return user.getId();
    }

    /** The account that is linked; whether there is another of this name is found out by making it. */
    private Optional<UserRepresentation> linked(Person person) {
        if (person.account() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(users().get(person.account()).toRepresentation());
        } catch (NotFoundException removed) {
            return Optional.empty();
        }
    }

    private Optional<UserRepresentation> named(String username) {
        return users().searchByUsername(username, true).stream().findFirst();
    }

    private void change(UserRepresentation user, Person person) {
        boolean same = Objects.equals(user.getFirstName(), person.name())
                && (person.email() == null || person.email().equalsIgnoreCase(user.getEmail()))
                && Objects.equals(user.isEnabled(), person.enabled());
        if (!same) {
            users().get(user.getId()).update(described(user, person, false));
        }
    }

    /** A Chinese name is not taken apart: all of it is the first name, which tokens then carry as the name. */
    private UserRepresentation described(UserRepresentation user, Person person, boolean isNew) {
        user.setUsername(person.username());
        user.setEnabled(person.enabled());
        user.setFirstName(person.name());
        if (person.email() != null) {
            user.setEmail(person.email());
        }
        if (isNew) {
            user.setEmailVerified(person.email() != null);
            settings.initialPassword().ifPresent(password -> user.setCredentials(List.of(credential(password))));
        }
        return user;
    }

    private CredentialRepresentation credential(String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(settings.initialPasswordTemporary());
        return credential;
    }

    private void changeRoles(String subject, List<String> wanted) {
        RoleScopeResource held = users().get(subject).roles().realmLevel();
        List<RoleRepresentation> surplus = new ArrayList<>();
        Set<String> missing = new HashSet<>(wanted);
        for (RoleRepresentation role : held.listAll()) {
            knownRoles.put(role.getName(), role);
            if (!missing.remove(role.getName()) && OURS.contains(role.getName())) {
                surplus.add(role);
            }
        }
        if (!surplus.isEmpty()) {
            held.remove(surplus);
        }
        addRoles(held, subject, List.copyOf(missing));
    }

    private void addRoles(RoleScopeResource held, String subject, List<String> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        if (!knownRoles.keySet().containsAll(wanted)) {
            held.listAvailable().forEach(role -> knownRoles.put(role.getName(), role));
        }
        List<RoleRepresentation> roles = new ArrayList<>();
        for (String name : wanted) {
            RoleRepresentation role = knownRoles.get(name);
            if (role == null) {
                throw new AccountRefused("The realm has no role " + name + " that may be given to " + subject);
            }
            roles.add(role);
        }
        try {
            held.add(roles);
        } catch (NotFoundException roleMadeAnew) {
            knownRoles.clear();
            throw roleMadeAnew;
        }
    }

    private UsersResource users() {
        return keycloak.get().realm(keycloakSettings.realm()).users();
    }
}

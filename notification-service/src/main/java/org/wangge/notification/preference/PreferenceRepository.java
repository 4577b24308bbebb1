package org.wangge.notification.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Keeps preferences. */
@ApplicationScoped
class PreferenceRepository implements PanacheRepositoryBase<Preference, String> {

    private static final String SAVE = """
            insert into preference (account, email, language, address)
            values (:account, :email, :language, cast(:address as text))
            on conflict (account) do update
            set email = excluded.email, language = excluded.language, address = excluded.address
            """;

    /** Saves the whole of it; two that save at once do not fail one another. */
    void save(String account, Preferences chosen, @Nullable String address) {
        getEntityManager()
                .createNativeQuery(SAVE)
                .setParameter("account", account)
                .setParameter("email", chosen.email())
                .setParameter("language", chosen.language().tag())
                .setParameter("address", address)
                .executeUpdate();
    }
}

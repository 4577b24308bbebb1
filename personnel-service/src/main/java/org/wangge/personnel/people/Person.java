package org.wangge.personnel.people;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for an office. A value: a deed gives the person as they are after it, one version on.
 *
 * @param number   the office's own number for the person, unique in the office
 * @param username the account the person is to have; null for none
 * @param roles    realm roles the account is to have
 * @param enabled  whether the account may be used
 * @param account  the account's subject once it exists, as tokens carry it
 */
public record Person(
        UUID id,
        long version,
        UUID office,
        String number,
        String name,
        Occupation occupation,
        String phone,
        @Nullable String email,
        List<String> abilities,
        @Nullable String username,
        List<String> roles,
        boolean enabled,
        @Nullable String account) {

    /** Somebody taken on just now, whose account may be used as soon as it is there. */
    public static Person registered(
            UUID id, UUID office, Particulars particulars, @Nullable String username, List<String> roles) {
        return new Person(
                id,
                1,
                office,
                particulars.number(),
                particulars.name(),
                particulars.occupation(),
                particulars.phone(),
                particulars.email(),
                particulars.abilities(),
                username,
                roles,
                true,
                null);
    }

    /** The person with these particulars; the same person if they are no others. */
    public Person described(Particulars now) {
        if (now.equals(particulars())) {
            return this;
        }
        return new Person(
                id,
                version + 1,
                office,
                now.number(),
                now.name(),
                now.occupation(),
                now.phone(),
                now.email(),
                now.abilities(),
                username,
                roles,
                enabled,
                account);
    }

    /** The person who is to have this account; {@link UsernameFixed} if another one is linked already. */
    public Person wishing(String username, List<String> roles, boolean enabled) {
        if (account != null && !username.equals(this.username)) {
            throw new UsernameFixed(Objects.requireNonNull(this.username));
        }
        if (username.equals(this.username) && roles.equals(this.roles) && enabled == this.enabled) {
            return this;
        }
        return new Person(
                id,
                version + 1,
                office,
                number,
                name,
                occupation,
                phone,
                email,
                abilities,
                username,
                roles,
                enabled,
                account);
    }

    /** The person as a file has them: described anew, and with the account it names, if it names one. */
    public Person renewed(Particulars now, @Nullable String username, List<String> roles) {
        Person described = described(now);
        Person renewed = username == null ? described : described.wishing(username, roles, enabled);
        return renewed.version() > version + 1 ? renewed.inVersion(version + 1) : renewed;
    }

    private Person inVersion(long number) {
        return new Person(
                id,
                number,
                office,
                this.number,
                name,
                occupation,
                phone,
                email,
                abilities,
                username,
                roles,
                enabled,
                account);
    }

    /** The person whose account is there. */
    Person linked(String subject) {
        if (subject.equals(account)) {
            return this;
        }
        return new Person(
                id,
                version + 1,
                office,
                number,
                name,
                occupation,
                phone,
                email,
                abilities,
                username,
                roles,
                enabled,
                subject);
    }

    public Particulars particulars() {
        return new Particulars(number, name, occupation, phone, email, abilities);
    }

    /** Whether the person's postings tell others something else after the change. */
    public boolean isKnownOtherwiseThan(Person before) {
        return !name.equals(before.name) || occupation != before.occupation || !Objects.equals(account, before.account);
    }

    /** Whether the account has to be brought up to date after the change. */
    public boolean wantsOtherAccountThan(@Nullable Person before) {
        return username != null
                && (before == null
                        || !username.equals(before.username)
                        || !roles.equals(before.roles)
                        || enabled != before.enabled
                        || !name.equals(before.name)
                        || !Objects.equals(email, before.email));
    }
}

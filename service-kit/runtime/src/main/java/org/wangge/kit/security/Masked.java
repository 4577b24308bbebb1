package org.wangge.kit.security;

/** Personal data with its middle hidden, for those whose deed does not need it. */
public final class Masked {

    private static final String STARS = "****";

    private Masked() {}

    /** {@code 138****1234}; numbers under eight digits lose all but their last two. */
    public static String phone(String phone) {
        return phone.length() < 8
                ? STARS + phone.substring(Math.max(0, phone.length() - 2))
                : phone.substring(0, 3) + STARS + phone.substring(phone.length() - 4);
    }

    /** {@code l****@example.org}. */
    public static String email(String email) {
        int at = email.indexOf('@');
        return at < 1 ? STARS : email.charAt(0) + STARS + email.substring(at);
    }

    /** The family name: the first character, the rest as stars. */
    public static String name(String name) {
        return name.isEmpty()
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 1))
                        + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }
}

package org.wangge.kit.watch;

import java.util.regex.Pattern;

/**
 * Hides what looks like a phone number, an identity card number, an e-mail address or a token in a line of log. Names of
 * people cannot be told from other words, so they must not be logged at all.
 */
final class LogMask {

    private static final String STARS = "****";

    /** A JSON Web Token, or whatever follows the word Bearer. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i)(\\bBearer\\s+)[\\w.~+/=-]{8,}|\\beyJ[\\w-]{5,}\\.[\\w-]+(?:\\.[\\w-]*)?");

    private static final Pattern EMAIL = Pattern.compile("([\\w+-])[\\w.+-]{0,63}@(?=[\\w-]{1,63}\\.[\\w.-])");

    /** GB 11643: 17 digits and a check character. Not a part of an id or a longer number. */
    private static final Pattern IDENTITY_CARD = Pattern.compile("(?<![\\w.-])(\\d{3})\\d{14}[\\dXx](?![\\w-])");

    /** Chinese mobile numbers, with or without country code and gaps, and landlines with a dash or gap. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w.-])((?:\\+?86[ -]?)?1[3-9]\\d|0\\d{2,3}(?=[ -]))[ -]?\\d{3,4}[ -]?(\\d{4})(?![\\w-])");

    private LogMask() {}

    static String mask(String line) {
        String masked = TOKEN.matcher(line).replaceAll(found -> (found.group(1) == null ? "" : found.group(1)) + STARS);
        masked = EMAIL.matcher(masked).replaceAll("$1" + STARS + "@");
        masked = IDENTITY_CARD.matcher(masked).replaceAll("$1" + STARS);
        return PHONE.matcher(masked).replaceAll("$1" + STARS + "$2");
    }
}

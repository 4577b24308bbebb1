package org.wangge.notification.mail;

import jakarta.mail.internet.MimeMessage;

/** Takes one mail after the other, from one thread, until it is closed. */
interface Postbox extends AutoCloseable {

    /** @throws NotTaken if the mail was not taken, or it is not known whether it was */
    void take(MimeMessage mail) throws NotTaken;

    @Override
    void close();

    /** Why a mail was not taken. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;
        private final boolean uncertain;

        /**
         * @param forGood   whether the server will never take this mail
         * @param uncertain whether it may have taken it all the same
         */
        NotTaken(String message, Exception cause, boolean forGood, boolean uncertain) {
            super(message, cause);
            this.forGood = forGood;
            this.uncertain = uncertain;
        }

        boolean forGood() {
            return forGood;
        }

        boolean uncertain() {
            return uncertain;
        }
    }
}

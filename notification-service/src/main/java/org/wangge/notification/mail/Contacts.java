package org.wangge.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Asks for contacts and tells the ways apart in which there may be none. */
@ApplicationScoped
class Contacts {

    private static final Logger LOG = Logger.getLogger(Contacts.class);

    private final PersonnelContacts personnel;

    Contacts(@RestClient PersonnelContacts personnel) {
        this.personnel = personnel;
    }

    /** Personnel-service answered that it knows no such person. */
    static final class NoSuchPerson extends Exception {}

    /** No answer that means anything: to be asked again. */
    static final class Unanswered extends Exception {

        Unanswered(Throwable cause) {
            super(cause);
        }
    }

    /** One question, bounded by the client's time-outs. */
    Contact of(UUID person) throws NoSuchPerson, Unanswered {
        try {
            return personnel.of(person);
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw new NoSuchPerson();
            }
            LOG.warnf("personnel-service answers %d", refused.getResponse().getStatus());
            throw new Unanswered(refused);
        } catch (RuntimeException away) {
            LOG.warnf("personnel-service does not answer: %s", away.getMessage());
            throw new Unanswered(away);
        }
    }
}

package org.wangge.kit.hearing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Tells an event that cannot be applied from a database that is away. */
@ApplicationScoped
class DatabasePulse {

    private static final Logger LOG = Logger.getLogger(DatabasePulse.class);
    private static final int SECONDS = 2;

    private final AgroalDataSource database;

    DatabasePulse(AgroalDataSource database) {
        this.database = database;
    }

    boolean beats() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(SECONDS);
        } catch (SQLException away) {
            LOG.debug("The database is away", away);
            return false;
        }
    }
}

package org.wangge.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Jobs of a kind that come round again, and how often they were begun. */
@ApplicationScoped
class Turns {

    private final EntityManager entities;
    private int begun;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    int begun() {
        return begun;
    }

    @WhileDatabaseIsThere
    @Transactional
    void take() {
        begun++;
        entities.createNativeQuery("select 1").getSingleResult();
    }

    @WhileDatabaseIsThere
    @Transactional
    void loseTheSession() {
        begun++;
        entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())")
                .getSingleResult();
    }

    @WhileDatabaseIsThere
    @Transactional
    void askForWhatIsNotThere() {
        begun++;
        entities.createNativeQuery("select * from nothing").getResultList();
    }
}

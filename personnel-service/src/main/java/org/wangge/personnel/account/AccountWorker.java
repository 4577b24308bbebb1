package org.wangge.personnel.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;

/**
 * Works off the accounts that wait, several at a time, until none is due. What fails is tried again later, for as long
 * as it takes; without Keycloak's address everything waits.
 */
@ApplicationScoped
class AccountWorker {

    private static final Logger LOG = Logger.getLogger(AccountWorker.class);
    private static final int LONGEST_REASON = 500;

    private final AccountTasks tasks;
    private final PeopleTable people;
    private final Realm realm;
    private final LinkAccount link;
    private final AccountSettings settings;
    private final KeycloakSettings keycloak;
    private final ManagedExecutor executor;

    AccountWorker(
            AccountTasks tasks,
            PeopleTable people,
            Realm realm,
            LinkAccount link,
            AccountSettings settings,
            KeycloakSettings keycloak,
            ManagedExecutor executor) {
        this.tasks = tasks;
        this.people = people;
        this.realm = realm;
        this.link = link;
        this.settings = settings;
        this.keycloak = keycloak;
        this.executor = executor;
    }

    @Scheduled(
            identity = "accounts",
            every = "${wangge.personnel.accounts.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (keycloak.url().isEmpty()) {
            return;
        }
        Optional<AccountTask> first = tasks.claim();
        if (first.isEmpty()) {
            return;
        }
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 1; i < settings.parallelism(); i++) {
            others.add(executor.runAsync(() -> workOff(tasks.claim())));
        }
        workOff(first);
        CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
    }

    private void workOff(Optional<AccountTask> first) {
        for (Optional<AccountTask> task = first; task.isPresent(); task = tasks.claim()) {
            attempt(task.get());
        }
    }

    private void attempt(AccountTask task) {
        try {
            Person person = people.get(task.person());
            link.link(task, realm.bringUpToDate(person));
        } catch (RuntimeException failure) {
            String why = reason(failure);
            LOG.warnf("Attempt %d at the account of person %s failed: %s", task.attempts(), task.person(), why);
            LOG.debug("The failed attempt", failure);
            tasks.failed(task, why);
        }
    }

    /** What Keycloak says, where it says something; never a credential, which no answer carries. */
    private static String reason(RuntimeException failure) {
        String reason = String.valueOf(failure.getMessage());
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().hasEntity()) {
            reason = reason + " " + refused.getResponse().readEntity(String.class);
        }
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}

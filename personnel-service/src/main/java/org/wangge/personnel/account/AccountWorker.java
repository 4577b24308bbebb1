package org.wangge.personnel.account;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;
import org.wangge.kit.database.WhileDatabaseIsThere;
import org.wangge.kit.problem.Refusal;

/**
 * Works off the accounts that wait, several at a time, until none is due. What fails is tried again later, for as long
 * as it takes; without Keycloak's address everything waits.
 */
@ApplicationScoped
class AccountWorker {

    private static final Logger LOG = Logger.getLogger(AccountWorker.class);
    private static final int LONGEST_REASON = 500;

    private final AccountTasks tasks;
    private final Realm realm;
    private final LinkAccount link;
    private final AccountSettings settings;
    private final KeycloakSettings keycloak;
    /** Hands no context on: what is bound to the scheduler's request is not to be shared by several threads. */
    private final ManagedExecutor executor;

    private volatile boolean stopping;

    AccountWorker(
            AccountTasks tasks, Realm realm, LinkAccount link, AccountSettings settings, KeycloakSettings keycloak) {
        this.tasks = tasks;
        this.realm = realm;
        this.link = link;
        this.settings = settings;
        this.keycloak = keycloak;
        this.executor = ManagedExecutor.builder()
                .propagated()
                .cleared(ThreadContext.ALL_REMAINING)
                .build();
    }

    @Scheduled(
            identity = "accounts",
            every = "${wangge.personnel.accounts.every:2s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @WhileDatabaseIsThere
    void work() {
        if (keycloak.url().isEmpty()) {
            return;
        }
        Optional<AccountTask> first = next();
        if (first.isEmpty()) {
            return;
        }
        List<CompletableFuture<Void>> others = new ArrayList<>();
        for (int i = 1; i < settings.parallelism(); i++) {
            others.add(executor.runAsync(() -> workOff(next())));
        }
        workOff(first);
        CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
    }

    /** Lets go of the database before it goes: the task at hand is finished, no other begun. */
    void stop(@Observes ShutdownEvent stop) {
        stopping = true;
    }

    private void workOff(Optional<AccountTask> first) {
        for (Optional<AccountTask> task = first; task.isPresent(); task = next()) {
            attempt(task.get());
        }
    }

    private Optional<AccountTask> next() {
        return stopping ? Optional.empty() : tasks.claim();
    }

    private void attempt(AccountTask task) {
        try {
            link.link(task, realm.bringUpToDate(link.person(task)));
        } catch (RuntimeException failure) {
            String why = reason(failure);
            LOG.warnf("Attempt %d at the account of person %s failed: %s", task.attempts(), task.person(), why);
            LOG.debug("The failed attempt", failure);
            tasks.failed(task, why);
        }
    }

    /** What Keycloak says, where it says something; never a credential, which no answer carries, and nothing of the inside. */
    private static String reason(RuntimeException failure) {
        String reason;
        if (failure instanceof WebApplicationException refused) {
            reason = "Keycloak answers " + refused.getResponse().getStatus() + " " + said(refused);
        } else if (failure instanceof AccountRefused || failure instanceof Refusal) {
            reason = String.valueOf(failure.getMessage());
        } else if (failure instanceof ProcessingException) {
            reason = "Keycloak cannot be reached";
        } else {
            LOG.error("An account could not be brought up to date", failure);
            reason = "a fault of ours, which has been logged";
        }
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static String said(WebApplicationException refused) {
        try {
            return refused.getResponse().hasEntity() ? refused.getResponse().readEntity(String.class) : "";
        } catch (IllegalStateException closedAlready) {
            return "(the answer could not be read again)";
        }
    }
}

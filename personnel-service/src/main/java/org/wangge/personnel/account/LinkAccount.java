package org.wangge.personnel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.wangge.personnel.people.ChangePerson;

/** Notes a person's account and strikes the task off, in one transaction. */
@ApplicationScoped
class LinkAccount {

    private final ChangePerson change;
    private final AccountTasks tasks;

    LinkAccount(ChangePerson change, AccountTasks tasks) {
        this.change = change;
        this.tasks = tasks;
    }

    @Transactional
    void link(AccountTask task, String subject) {
        change.link(task.person(), subject);
        tasks.done(task);
    }
}

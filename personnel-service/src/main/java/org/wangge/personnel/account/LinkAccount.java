package org.wangge.personnel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.wangge.personnel.people.ChangePerson;
import org.wangge.personnel.people.PeopleTable;
import org.wangge.personnel.people.Person;

/** Reads what account is wanted, notes it once it is there and strikes the task off, in one transaction. */
@ApplicationScoped
class LinkAccount {

    private final ChangePerson change;
    private final PeopleTable people;
    private final AccountTasks tasks;

    LinkAccount(ChangePerson change, PeopleTable people, AccountTasks tasks) {
        this.change = change;
        this.people = people;
        this.tasks = tasks;
    }

    /** The person as they are now, and so the account they are to have. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Person person(AccountTask task) {
        return people.get(task.person());
    }

    @Transactional
    void link(AccountTask task, String subject) {
        change.link(task.person(), subject);
        tasks.done(task);
    }
}

package org.wangge.notification.hearing;

import org.wangge.notification.Database;

/** Makes inserts into the delivery log fail, after the inboxes have been filled in the same transaction. */
final class BrokenDeliveries {

    /** SQLSTATEs: what "raise exception" raises, and what PostgreSQL says of a disk without room. */
    private static final String RAISED = "P0001";

    private static final String DISK_FULL = "53100";

    private BrokenDeliveries() {}

    /** The next so many fail, those after them do not. */
    static void times(Database database, int times) {
        times(database, times, RAISED);
    }

    /** As on a disk without room, the next so many times. */
    static void forWantOfRoom(Database database, int times) {
        times(database, times, DISK_FULL);
    }

    private static void times(Database database, int times, String state) {
        database.execute("create sequence if not exists broken_count");
        database.execute("alter sequence broken_count restart");
        database.execute("""
                create or replace function break_on_purpose() returns trigger language plpgsql as $$
                begin
                    if nextval('broken_count') <= %d then
                        raise exception 'broken on purpose' using errcode = '%s';
                    end if;
                    return null;
                end $$
                """.formatted(times, state));
        database.execute("create trigger broken after insert on delivery"
                + " for each statement execute function break_on_purpose()");
    }

    /** How often it was tried, in vain or not. */
    static long tried(Database database) {
        return database.number("select last_value from broken_count");
    }

    static void mend(Database database) {
        database.execute("drop trigger if exists broken on delivery");
    }
}

-- The deadlines of a day are read in one go for a whole office, and nothing but this is read for them; by grid each of an
-- office's grids was a search of its own. Nobody is held off: it waits for whoever is at work, however long,
-- which a session may not otherwise. Where it was cut off it is done again.
set lock_timeout = 0;
drop index concurrently if exists issue_deadline;
create index concurrently issue_deadline on issue (office, deadline) include (ledger_grid, state)
    where state in ('ASSIGNED', 'IN_PROGRESS');
drop index concurrently if exists issue_running_deadline;
reset lock_timeout;

-- The deadlines of a day are read in one go for a whole office, and nothing but this is read for them; by grid each of an
-- office's grids was a search of its own. Nobody is held off, and where it broke off it can be done again.
drop index concurrently if exists issue_deadline;
create index concurrently issue_deadline on issue (office, deadline) include (ledger_grid, state)
    where state in ('ASSIGNED', 'IN_PROGRESS');
drop index concurrently if exists issue_running_deadline;

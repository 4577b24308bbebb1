-- How many issues there are, by what is asked for: kept by every statement that changes an issue, so that the counts of a
-- grid cost the same however many issues it ever had. Changes are only added, so no two commands wait for one number;
-- the service sums them up from time to time.

create table issue_tally (
    ledger_grid uuid    not null,
    state       text    not null,
    placed      boolean not null,
    due         date    not null, -- UTC day of the deadline that runs; infinity: none runs; -infinity: days ago
    issues      bigint  not null,
    primary key (ledger_grid, state, placed, due)
);

create table issue_tally_change (
    ledger_grid uuid    not null,
    state       text    not null,
    placed      boolean not null,
    due         date    not null,
    issues      bigint  not null
);

create function due_day(state text, deadline timestamptz) returns date language sql immutable
return case
    when state in ('ASSIGNED', 'IN_PROGRESS') and deadline is not null then cast(deadline at time zone 'UTC' as date)
    else 'infinity'
end;

create function tally_issues() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into issue_tally_change
        select ledger_grid, state, grid is not null, due_day(state, deadline), count(*)
        from issues_after group by 1, 2, 3, 4;
    elsif tg_op = 'DELETE' then
        insert into issue_tally_change
        select ledger_grid, state, grid is not null, due_day(state, deadline), -count(*)
        from issues_before group by 1, 2, 3, 4;
    else
        insert into issue_tally_change
        select ledger_grid, state, grid is not null, due_day(state, deadline), sum(change)
        from (select ledger_grid, state, grid, deadline, 1 as change from issues_after
              union all
              select ledger_grid, state, grid, deadline, -1 from issues_before) as changed
        group by 1, 2, 3, 4 having sum(change) <> 0;
    end if;
    return null;
end $$;

-- Writers are held off for a moment; where one stays too long, the migration is tried again with the next start.
set local lock_timeout = '5s';

create trigger tally_reported after insert on issue
    referencing new table as issues_after for each statement execute function tally_issues();
create trigger tally_changed after update on issue
    referencing old table as issues_before new table as issues_after for each statement execute function tally_issues();
create trigger tally_removed after delete on issue
    referencing old table as issues_before for each statement execute function tally_issues();

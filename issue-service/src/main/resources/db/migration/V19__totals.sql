-- Of the tally what a count needs of it whatever the deadline: a number for each deadline's day is of use only once that
-- day has passed, and a busy office has many days before it. Kept by the table itself, so that a copy of the service that
-- knows only the tally may sum up beside one that knows this.
create table issue_total (
    ledger_grid uuid    not null,
    state       text    not null,
    placed      boolean not null,
    issues      bigint  not null,
    primary key (ledger_grid, state, placed)
);

create function total_tally() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into issue_total
        select ledger_grid, state, placed, sum(issues) from tally_after group by 1, 2, 3
        on conflict (ledger_grid, state, placed) do update set issues = issue_total.issues + excluded.issues;
    elsif tg_op = 'DELETE' then
        insert into issue_total
        select ledger_grid, state, placed, -sum(issues) from tally_before group by 1, 2, 3
        on conflict (ledger_grid, state, placed) do update set issues = issue_total.issues + excluded.issues;
    else
        insert into issue_total
        select ledger_grid, state, placed, sum(change)
        from (select ledger_grid, state, placed, issues as change from tally_after
              union all
              select ledger_grid, state, placed, -issues from tally_before) as changed
        group by 1, 2, 3 having sum(change) <> 0
        on conflict (ledger_grid, state, placed) do update set issues = issue_total.issues + excluded.issues;
    end if;
    return null;
end $$;

-- Nobody sums up meanwhile; who changes an issue is not held off.
set local lock_timeout = '5s';
lock table issue_tally in share row exclusive mode;

insert into issue_total
select ledger_grid, state, placed, sum(issues) from issue_tally group by 1, 2, 3;

create trigger total_new after insert on issue_tally
    referencing new table as tally_after for each statement execute function total_tally();
create trigger total_changed after update on issue_tally
    referencing old table as tally_before new table as tally_after for each statement execute function total_tally();
create trigger total_gone after delete on issue_tally
    referencing old table as tally_before for each statement execute function total_tally();

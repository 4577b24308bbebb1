-- The ledger: one entry for each deed, numbered by the issue's version, appended and never rewritten.
create table ledger_entry (
    issue           uuid        not null,
    version         bigint      not null,
    office          uuid        not null,
    deed            text        not null,
    at              timestamptz not null,
    by_account      text,
    by_person       uuid,
    by_name         text,
    from_state      text,
    to_state        text        not null,
    from_grid       uuid,
    to_grid         uuid,
    words           text, -- the reason given, or what was done
    assignee_person uuid,
    assignee_name   text,
    deadline        timestamptz,
    category_scheme text,
    category_code   text,
    photos          uuid[]      not null default '{}',
    primary key (issue, version)
);

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger ledger_entry_is_append_only before update or delete on ledger_entry
    for each row execute function refuse_rewriting();
create trigger ledger_entry_is_not_emptied before truncate on ledger_entry
    for each statement execute function refuse_rewriting();

-- The last serial given out in an office and year. The row stays locked until the report commits, so that numbers rise
-- in the order of the commits and a report that fails leaves no gap.
create table ledger_serial (
    office uuid     not null,
    year   smallint not null,
    last   integer  not null,
    primary key (office, year)
);

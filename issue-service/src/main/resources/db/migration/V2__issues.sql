-- Issues as they stand now; what became of each is in ledger_entry.
create extension if not exists pg_trgm;

create table issue (
    id                uuid        primary key,
    office            uuid        not null,
    number            text        not null,
    version           bigint      not null,
    state             text        not null check (state in
        ('REPORTED', 'CLAIMED', 'ASSIGNED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'VOIDED')),
    description       text        not null,
    grid              uuid, -- null while it waits to be placed by hand
    ledger_grid       uuid        not null generated always as (coalesce(grid, office)) stored,
    longitude         double precision, -- WGS 84
    latitude          double precision,
    raw_longitude     double precision, -- as sent, in raw_crs
    raw_latitude      double precision,
    raw_crs           text,
    address           text,
    category_scheme   text,
    category_code     text,
    category_name_zh  text,
    category_name_en  text,
    allowance_amount  integer,
    allowance_unit    text,
    reporter          text        not null,
    contact_name      text, -- masked; reporter_contact has it in full
    contact_phone     text, -- masked
    reported_at       timestamptz not null,
    deadline          timestamptz,
    rework            integer     not null default 0,
    ended_at          timestamptz,
    claimant_account  text,
    claimant_person   uuid,
    claimant_name     text,
    assignee_account  text,
    assignee_person   uuid,
    assignee_name     text,
    resolver_account  text,
    resolver_person   uuid,
    resolver_name     text,
    ender_account     text,
    ender_person      uuid,
    ender_name        text,
    photos_before     uuid[]      not null default '{}',
    photos_after      uuid[]      not null default '{}',
    constraint issue_number unique (office, number)
);

-- Every list is read newest first in the order (reported_at, id), by one of these.
create index issue_by_time on issue (reported_at desc, id desc);
create index issue_by_grid on issue (ledger_grid, reported_at desc, id desc);
create index issue_by_grid_and_state on issue (ledger_grid, state, reported_at desc, id desc)
    include (deadline, grid);
create index issue_by_reporter on issue (reporter, reported_at desc, id desc);
create index issue_by_assignee on issue (assignee_person, reported_at desc, id desc) where assignee_person is not null;
create index issue_unplaced on issue (office, reported_at desc, id desc) where grid is null;
create index issue_running_deadline on issue (ledger_grid, deadline)
    where state in ('ASSIGNED', 'IN_PROGRESS');
create index issue_by_text on issue using gin (description gin_trgm_ops, address gin_trgm_ops);

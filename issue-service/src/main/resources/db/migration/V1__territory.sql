-- Copies of grids and postings, as the compacted topics tell them. Nothing is ever removed: a ledger needs the name of a
-- grid that is no more, and a row marked as ended is not woken by an older state that arrives late.
create table grid_copy (
    id       uuid     primary key,
    version  bigint   not null,
    office   uuid     not null,
    parent   uuid,
    level    smallint not null,
    code     text     not null,
    name     text     not null,
    boundary text     not null, -- GeoJSON
    path     uuid[]   not null, -- from the office down to the grid itself
    ended    boolean  not null default false
);

create index grid_copy_by_path on grid_copy using gin (path);
create index grid_copy_by_parent on grid_copy (parent);

create table posting_copy (
    id             uuid    primary key,
    version        bigint  not null,
    office         uuid    not null,
    grid           uuid    not null,
    role           text    not null,
    first_day      date    not null,
    last_day       date, -- inclusive
    person         uuid    not null,
    person_name    text    not null,
    account        text,
    withdrawn      boolean not null default false
);

create index posting_copy_by_account on posting_copy (account) where not withdrawn;
create index posting_copy_by_grid on posting_copy (grid, role) where not withdrawn;
create index posting_copy_by_person on posting_copy (person) where not withdrawn;

-- One row. Counts the changes of grid_copy, so that every copy of the service sees cheaply that its index is old; its
-- lock puts concurrent changes of the tree one after another.
create table territory_change (
    single  boolean primary key default true check (single),
    counter bigint  not null
);

insert into territory_change (counter) values (0);

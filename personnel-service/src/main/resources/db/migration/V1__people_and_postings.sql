-- People, their postings, copies of the grids they are posted at, accounts waiting to be made, and who read whose contact.
create extension if not exists btree_gist;

-- Copies of grid-service's grids. One that has come to its end stays, for its name; one that was never seen alive has none.
create table grid (
    id      uuid     primary key,
    version bigint   not null,
    ended   boolean  not null default false,
    office  uuid,
    parent  uuid,
    level   smallint,
    code    text,
    name    text,
    constraint grid_described check
        (ended or (office is not null and level is not null and code is not null and name is not null))
);

create index grid_by_parent on grid (parent);
create index grid_by_office_and_code on grid (office, code);

create table person (
    id         uuid    primary key,
    version    bigint  not null,
    office     uuid    not null,
    number     text    not null,
    name       text    not null,
    occupation text    not null,
    phone      text    not null,
    email      text,
    abilities  text[]  not null,
    username   text,
    roles      text[]  not null,
    enabled    boolean not null,
    account    text,
    constraint person_number unique (office, number),
    constraint person_username unique (username),
    constraint person_account unique (account)
);

create index person_in_order on person (number, id);

create table posting (
    id              uuid    primary key,
    version         bigint  not null,
    office          uuid    not null,
    person          uuid    not null references person,
    grid            uuid    not null references grid,
    role            text    not null,
    from_day        date    not null,
    to_day          date,
    first_secretary boolean not null,
    constraint posting_days check (to_day >= from_day),
    constraint posting_one_lead_at_a_time
        exclude using gist (grid with =, daterange(from_day, to_day, '[]') with &&) where (role = 'LEAD'),
    constraint posting_once
        exclude using gist (person with =, grid with =, role with =, daterange(from_day, to_day, '[]') with &&)
);

create index posting_by_grid on posting (grid, id);
create index posting_by_person on posting (person, id);

-- Accounts to be brought to what the person's row says. A task is one person's; asking again raises "wanted".
create table account_task (
    person        uuid        primary key references person,
    wanted        bigint      not null,
    attempts      int         not null,
    due_at        timestamptz not null,
    claimed_until timestamptz,
    last_failure  text
);

create index account_task_by_time on account_task (due_at);

create table contact_access (
    id      uuid        primary key,
    person  uuid        not null references person,
    office  uuid        not null,
    at      timestamptz not null,
    account text        not null,
    name    text        not null,
    ground  text        not null
);

create index contact_access_by_person on contact_access (person, id);

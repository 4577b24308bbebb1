-- The kinds of issue. The same for every office (a reference table when the database is sharded by office).
create table categories (
    scheme         text        not null,
    code           text        not null,
    name_zh        text        not null,
    name_en        text        not null,
    amount         integer     not null check (amount between 1 and 1000),
    unit           text        not null check (unit in ('WORKING_HOURS', 'WORKING_DAYS')),
    conditions     jsonb       not null default '[]',
    national_codes text[]      not null default '{}',
    active         boolean     not null,
    version        bigint      not null default 1,
    changed_at     timestamptz not null,
    changed_by     text        not null,
    primary key (scheme, code)
);

-- First answers to POSTs that carried an Idempotency-Key.
create table idempotency (
    account text        not null,
    key     text        not null,
    request text        not null,
    status  smallint    not null,
    headers text        not null,
    body    text,
    at      timestamptz not null default now(),
    primary key (account, key)
);

create index idempotency_by_time on idempotency using brin (at);

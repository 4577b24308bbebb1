-- Events waiting for Kafka. The identity has no cache: numbers are taken one by one in the inserting statement, so that
-- the order of one thing's rows is the order in which its transactions committed.
create table outbox (
    seq         bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    key         uuid        not null,
    schema      smallint    not null,
    at          timestamptz not null,
    traceparent text,
    body        text
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Published events are passed by a cursor and not deleted one by one: new rows go to one part of the table, and the other
-- part is truncated once everything in it has been passed. A copy of the service that knows only the table of V0_1 can
-- write, read and delete here as before, so both may run side by side while copies are replaced.
create table outbox_cursor (
    single  boolean     primary key default true check (single),
    part    smallint    not null, -- where new rows go
    cluster bigint      not null, -- the database cluster whose transaction numbers the snapshots speak of
    passed  pg_snapshot not null, -- every event visible in it has been published
    ahead   pg_snapshot not null, -- of what is visible in this later one, published in the order of seq …
    done    bigint      not null  -- … everything up to here
) with (fillfactor = 50);

insert into outbox_cursor (part, cluster, passed, ahead, done)
select 0, system_identifier, '1:1:', '1:1:', 0 from pg_control_system();

create function outbox_part() returns smallint language sql stable return (select part from outbox_cursor);

alter table outbox rename to outbox_0;
alter table outbox_0 alter column seq drop identity;
alter table outbox_0
    add column xid  xid8     not null default pg_current_xact_id(),
    add column part smallint not null default 0;
alter table outbox_0 drop constraint outbox_pkey;
alter table outbox_0 reset (autovacuum_vacuum_scale_factor, autovacuum_vacuum_threshold);

-- Without a cache, as before: numbers rise in the order in which the transactions of one thing commit.
create sequence outbox_seq as bigint cache 1;
select setval('outbox_seq', (select coalesce(max(seq), 0) + 1 from outbox_0), false);

create table outbox (
    seq         bigint      not null default nextval('outbox_seq'),
    id          uuid        not null,
    topic       text        not null,
    key         uuid        not null,
    schema      smallint    not null,
    at          timestamptz not null,
    traceparent text,
    body        text,
    xid         xid8        not null default pg_current_xact_id(),
    part        smallint    not null default outbox_part(),
    primary key (seq, part)
) partition by list (part);

create index outbox_by_transaction on outbox (xid);
alter table outbox attach partition outbox_0 for values in (0);
create table outbox_1 partition of outbox for values in (1);
alter sequence outbox_seq owned by outbox.seq;

-- What Kafka does not have yet, as far as is known.
create view outbox_waiting as
select waiting.*
from outbox waiting
cross join outbox_cursor
where waiting.xid >= pg_snapshot_xmin(passed)
  and not pg_visible_in_snapshot(waiting.xid, passed)
  and not (waiting.seq <= done and pg_visible_in_snapshot(waiting.xid, ahead));

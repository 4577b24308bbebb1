-- Events that have taken effect here.
create table inbox (
    event uuid        primary key,
    at    timestamptz not null default now()
);

create index inbox_by_time on inbox using brin (at);

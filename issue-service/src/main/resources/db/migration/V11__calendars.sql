-- When an office works in a year. One element of hours is a weekday and one stretch of it: 'MONDAY 08:30-12:00'.
create table working_calendars (
    office       uuid        not null,
    year         integer     not null check (year between 1949 and 2200),
    zone         text        not null,
    hours        text[]      not null check (cardinality(hours) > 0),
    holidays     date[]      not null,
    working_days date[]      not null,
    version      bigint      not null default 1,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    primary key (office, year)
);

-- How a reporter can be reached: personal data, kept apart from the issue, so that it is read by a deed of its own only
-- and can be erased without touching the ledger.
create table reporter_contact (
    issue  uuid primary key,
    office uuid not null,
    name   text,
    phone  text not null
);

-- Who looked at a contact, when and why.
create table contact_disclosure (
    id         uuid        primary key,
    issue      uuid        not null,
    office     uuid        not null,
    at         timestamptz not null,
    by_account text        not null,
    by_person  uuid,
    by_name    text,
    reason     text        not null
);

create index contact_disclosure_by_issue on contact_disclosure (issue, id);

create trigger contact_disclosure_is_append_only before update or delete on contact_disclosure
    for each row execute function refuse_rewriting();
create trigger contact_disclosure_is_not_emptied before truncate on contact_disclosure
    for each statement execute function refuse_rewriting();

-- An event that somebody was told of: once, however many they are. The wording is made from its facts when it is read.
create table told_event (
    id            uuid        primary key,
    type          text        not null,
    issue         uuid        not null,
    issue_version bigint      not null,
    office        uuid        not null,
    number        text        not null,
    at            timestamptz not null,
    facts         text        not null check (facts is json object)
);

-- An inbox counts what comes in. Whoever adds to it holds its row until commit, so its notifications become visible in
-- the order of their sequence, and a reader who saw n has missed nothing below n.
create table account_inbox (
    account       text   primary key,
    last_sequence bigint not null
);

create table notification (
    id       uuid        primary key,
    account  text        not null references account_inbox,
    sequence bigint      not null,
    event    uuid        not null references told_event,
    office   uuid        not null,
    capacity text        not null,
    read_at  timestamptz,
    unique (account, sequence),
    unique (event, account)
);

create index notification_unread on notification (account, sequence) where read_at is null;

create table preference (
    account  text    primary key,
    email    boolean not null,
    language text    not null check (language in ('zh-CN', 'en')),
    address  text    check (email or address is null)
);

-- What happened for each recipient and channel. in_flight is true from the beginning of an attempt until its end is
-- known: found true by the next attempt, the mail may have gone out already.
create table delivery (
    id                uuid        primary key,
    event             uuid        not null references told_event,
    issue             uuid        not null,
    office            uuid        not null,
    recipient         text        not null,
    account           text,
    person            uuid,
    capacity          text        not null,
    channel           text        not null check (channel in ('INBOX', 'EMAIL')),
    status            text        not null check (status in ('PENDING', 'SENT', 'FAILED', 'SKIPPED')),
    reason            text,
    tries             int         not null default 0,
    attempts          int         not null default 0,
    in_flight         boolean     not null default false,
    possibly_repeated boolean     not null default false,
    created_at        timestamptz not null,
    settled_at        timestamptz,
    next_try_at       timestamptz,
    unique (event, recipient, channel),
    check ((status = 'PENDING') = (next_try_at is not null)),
    check ((status = 'PENDING') = (settled_at is null))
);

create index delivery_due on delivery (next_try_at) where status = 'PENDING';
create index delivery_by_issue on delivery (issue, id);
create index delivery_by_account on delivery (account, id);
create index delivery_by_person on delivery (person, id);
create index delivery_by_outcome on delivery (channel, status, id);

-- Photos. The files lie in the photo store under the photo's id; a row exists only after they do.
-- captured_* and original_* are evidence: what the uploaded file said and was, before it was cleaned.
create table photos (
    id                 uuid primary key,
    uploader           text        not null,
    uploaded_at        timestamptz not null,
    width              integer     not null,
    height             integer     not null,
    bytes              bigint      not null,
    thumbnail_bytes    bigint      not null,
    captured_at        timestamptz,
    captured_longitude double precision check (captured_longitude between -180 and 180),
    captured_latitude  double precision check (captured_latitude between -90 and 90),
    original_format    text        not null check (original_format in ('JPEG', 'PNG', 'WEBP')),
    original_bytes     bigint      not null,
    original_sha256    text        not null,
    issue              uuid,
    stage              text check (stage in ('BEFORE', 'AFTER')),
    place_in_issue     integer,
    attached_at        timestamptz,
    check ((issue is null) = (stage is null)),
    check ((issue is null) = (attached_at is null)),
    check ((captured_longitude is null) = (captured_latitude is null))
);

create index photos_of_issue on photos (issue, attached_at, place_in_issue) where issue is not null;
create index photos_unattached_of_uploader on photos (uploader) where issue is null;
create index photos_unattached_since on photos (uploaded_at) where issue is null;

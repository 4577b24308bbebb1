create extension if not exists btree_gist;

-- One row per office: what a command locks, and what copies of the service look at to see whether its tree has changed.
create table office_tree (
    office     uuid primary key,
    edition    bigint      not null,
    changed_at timestamptz not null
);

-- Every state a grid was ever in. The one without "until" is how it is.
create table grid_revision (
    grid            uuid             not null,
    version         bigint           not null,
    since           timestamptz      not null,
    until           timestamptz,
    valid_during    tstzrange        not null generated always as (tstzrange(since, until)) stored,
    office          uuid             not null references office_tree,
    parent          uuid,
    level           smallint         not null check (level between 1 and 4),
    code            text             not null,
    name            text             not null,
    kind            text             not null,
    drawn_by        text             not null,
    managing_body   text             not null,
    households      integer check (households >= 0),
    occupancy       double precision check (occupancy between 0 and 1),
    merchants       integer check (merchants >= 0),
    boundary        bytea            not null,
    west            double precision not null,
    south           double precision not null,
    east            double precision not null,
    north           double precision not null,
    changed_by      text             not null,
    retired_by      text,
    retired_because text,
    -- A grid has one state at a time, its parent lives as long as it does, and a code names one grid at a time.
    primary key (grid, valid_during without overlaps),
    constraint grid_version unique (grid, version),
    constraint grid_parent foreign key (parent, period valid_during) references grid_revision (grid, period valid_during)
        deferrable initially deferred,
    constraint grid_code unique (office, code, valid_during without overlaps),
    constraint office_code exclude using gist (code with =, valid_during with &&) where (level = 1),
    constraint office_is_root check ((level = 1) = (parent is null) and (level = 1) = (grid = office))
);

create index grid_living_in_office on grid_revision (office, code, grid) where until is null;
create index grid_living_by_code on grid_revision (code, grid) where until is null;
create index grid_living_by_parent on grid_revision (parent, code, grid) where until is null;
create index grid_by_parent on grid_revision (parent);
create index grid_living_offices on grid_revision (level) where until is null and level = 1;
create index grid_box on grid_revision using gist (box(point(east, north), point(west, south)));

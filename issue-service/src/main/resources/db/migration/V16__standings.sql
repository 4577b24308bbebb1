-- Moves with every change of what standings are made from: a standing that was read may be used again for as long as this
-- has not moved. Triggers count, so that an older version of the service, running beside this one, counts as well.
alter table territory_change add column standings bigint not null default 0;

create function count_standings() returns trigger language plpgsql as $$
begin
    update territory_change set standings = standings + 1;
    return null;
end $$;

create trigger grid_copy_standings after insert or update or delete or truncate on grid_copy
    for each statement execute function count_standings();
create trigger posting_copy_standings after insert or update or delete or truncate on posting_copy
    for each statement execute function count_standings();

-- The grids of an area, itself included, each with its forebear at a depth of the path: what is right below the area, or null
-- for the area itself. A function for what it says of itself: of arrays that hold a grid the planner knows nothing and takes
-- one or two for any area, and what is joined with so few may be looked through once for each of them.
create function ledger_area(of_grid uuid, at_depth integer) returns table (id uuid, child uuid, ended boolean)
    language plpgsql stable rows 100 as $$
begin
    return query select g.id, g.path[at_depth], g.ended from grid_copy g where g.path @> array[of_grid];
end $$;

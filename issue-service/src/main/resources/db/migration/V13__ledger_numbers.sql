-- The next serial of an office's year, for use inside the statement that looks at the ground reported on.
create function next_ledger_serial(of_office uuid, in_year integer) returns integer language sql volatile
begin atomic
    insert into ledger_serial as s (office, year, last) values (of_office, in_year, 1)
    on conflict (office, year) do update set last = s.last + 1
    returning last;
end;

set lock_timeout = 0;
create index concurrently grown_number on grown (number);
reset lock_timeout;

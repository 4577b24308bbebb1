create index concurrently grown_number on grown (number);

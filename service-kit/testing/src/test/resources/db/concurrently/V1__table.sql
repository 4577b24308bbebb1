create table grown (number bigint);

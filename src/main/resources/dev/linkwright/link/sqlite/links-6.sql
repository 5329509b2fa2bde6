-- Who has paused automatic synchronisation here, and since when; no row while it is not paused.
create table automatic_pause (
    id   integer primary key check (id = 1),
    user text not null,
    at   text not null
) strict;

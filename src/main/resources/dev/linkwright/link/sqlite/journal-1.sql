-- Times are UTC as text of fixed width, so that they sort. Bodies are JSON; its shape belongs to the schema's version.

-- The number keeps the order in which operations were begun; clocks may be set back.
create table operation (
    number      integer primary key autoincrement,
    id          text not null unique,
    entity_type text not null,
    entity_id   integer not null,
    opened_at   text not null,
    body        text not null,
    ending      text
) strict;

create index operation_unfinished on operation (number) where ending is null;

create table step (
    number    integer primary key autoincrement,
    operation text not null references operation (id),
    body      text not null
) strict;

create index step_of_operation on step (operation);

create table activity (
    number      integer primary key autoincrement,
    operation   text not null references operation (id),
    at          text not null,
    user        text not null,
    connection  text not null,
    entity_type text not null,
    entity_id   integer not null,
    actor_type  text not null,
    actor_key   text not null,
    side        text not null,
    field       text not null,
    before      text not null,
    after       text not null,
    reason      text not null,
    by_person   integer not null
) strict;

create index activity_by_time on activity (at, number);

create index activity_of_entity on activity (entity_id, entity_type, at, number);

create index activity_of_operation on activity (operation);

-- Times are UTC as text of fixed width, so that they sort. Bodies are JSON; its shape belongs to the schema's version.

create table connection (
    id   text primary key,
    rank integer not null,
    body text not null
) strict;

create table fingerprint (
    connection text primary key,
    address    text not null,
    database   text not null
) strict;

-- No foreign key to connection: links stay while an administrator exchanges connections.
create table link (
    id           text primary key,
    connection   text not null,
    entity_type  text not null,
    entity_id    integer not null,
    entity_title text not null,
    actor_type   text not null,
    actor_key    text not null,
    actor_number text,
    crm_bindings text not null,
    erp_bindings text not null,
    connected_at text,
    connected_by text not null,
    synced_at    text,
    synced_by    text not null,
    conflicts    integer not null default 0 check (conflicts >= 0)
) strict;

create unique index link_of_entity on link (connection, entity_type, entity_id);

create index link_by_entity on link (entity_id, entity_type);

create index link_of_actor on link (connection, actor_key);

create table base (
    link       text primary key references link (id) on delete cascade,
    pairs      text not null,
    settled_at text not null
) strict;

create table known_values (
    link    text primary key references link (id) on delete cascade,
    "values" text not null,
    seen_at text not null
) strict;

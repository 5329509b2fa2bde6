-- How a link stands, at the link itself: a count of conflicts can then never tell something else than its standing.
-- No cause: nobody has looked at it yet.
alter table link add column health text not null default 'IN_SYNC';
alter table link add column cause text;
alter table link add column reason text;
alter table link add column since text;
alter table link add column tries integer not null default 0;
alter table link add column not_before text;

update link set health = 'WAITING', cause = 'CONFLICT',
    since = coalesce(synced_at, connected_at, strftime('%Y-%m-%dT%H:%M:%S', 'now') || '.000000000Z')
where conflicts > 0;

-- The lines of a heading in the order of their names, and the counts without a look at the table.
create index link_by_health on link (health, entity_title collate nocase, entity_type, entity_id, id);

-- The markers of a page without a look at the table.
drop index link_by_entity;
create index link_marker on link (entity_type, entity_id, health);

-- Up to where changes were fetched, and what links looked like then.
create table sync_point (
    connection text not null,
    side       text not null,
    kind       text not null,
    point      text not null,
    primary key (connection, side, kind)
) strict, without rowid;

create table sync_seen (
    link text primary key references link (id) on delete cascade,
    crm  text,
    erp  text
) strict, without rowid;

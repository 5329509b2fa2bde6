-- Who works with a connection, and how requests get to its ERP.
update connection set body = json_set(body, '$.scope', json('{"is":"everyone"}'),
    '$.route', json('{"authorities":"","proxy":{"is":"of-computer"}}'));

-- Who the user is and in which groups, as the CRM last told; no row before it told anything.
create table crm_member (
    id   integer primary key check (id = 1),
    body text not null
) strict;

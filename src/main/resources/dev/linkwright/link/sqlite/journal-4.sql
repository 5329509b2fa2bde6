-- What the activity log shows and is searched by. Words are folded by the program: SQLite knows the letters of English only.
alter table activity add column title text not null default '';
alter table activity add column words text not null default '';

update activity set title = coalesce((select json_extract(operation.body, '$.entityTitle') from operation
    where operation.id = activity.operation and operation.entity_type = activity.entity_type
        and operation.entity_id = activity.entity_id), '');

update activity set words = folded(title || char(10) || field || char(10) || user || char(10)
    || coalesce(json_extract(before, '$.text'), '') || char(10) || coalesce(json_extract(after, '$.text'), ''));

create index activity_user on activity (user);

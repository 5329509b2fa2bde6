-- Plans tell which saved links they remove or bring back.
update operation set body = json_insert(body, '$.change', json('{"links":[],"overwritten":[]}')) where kind = 'PLAN';

-- Undo looks for what was done to a record.
create index operation_of_entity on operation (entity_id, entity_type);

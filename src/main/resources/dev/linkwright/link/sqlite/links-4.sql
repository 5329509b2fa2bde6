-- Connections say whether a value stays when the other side was blanked.
update connection set body = json_set(body, '$.noBlankOverValue', json('false'));

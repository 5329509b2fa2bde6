-- Which fields an automatic run held back: the keys as a JSON array.
alter table link add column held text not null default '[]';

-- What people read for a value that is an item of a list, as it was called then; empty where they read the value itself.
alter table activity add column before_name text not null default '';
alter table activity add column after_name text not null default '';

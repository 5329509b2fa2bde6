-- Entries of another kind than plans: actors to make. Their bodies and lines are records of their own.
alter table operation add column kind text not null default 'PLAN';

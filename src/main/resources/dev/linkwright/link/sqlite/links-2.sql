-- How people read what was seen, for when neither system can be asked.
alter table known_values add column labels text not null default '{}';
alter table known_values add column texts text not null default '{}';

-- Where the profile comes from if this workstation follows one that others keep, and what was read there last.
create table following (
    one integer primary key check (one = 1), place text not null, read_at text not null, fingerprint text not null);

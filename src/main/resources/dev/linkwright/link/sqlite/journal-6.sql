-- The profile that this workstation works with. It lies beside the journal because nothing else can bring it back.
create table profile (one integer primary key check (one = 1), body text not null);

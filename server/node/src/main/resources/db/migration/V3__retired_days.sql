-- The days whose rows left the journal for files. Noted before they go, so a line with a gap elsewhere is broken.
create table journal_retired (
    day        date primary key,
    halls      int         not null,
    rows       bigint      not null,
    retired_at timestamptz not null default clock_timestamp()
);

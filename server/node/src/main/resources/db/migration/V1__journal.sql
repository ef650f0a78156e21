-- One row is one whole turn of one hall. The primary key is the only lock of the cluster: of two writers that stand at
-- the same position, one inserts and the other is fenced. See the rules in the Javadoc of the package journal.
create table journal (
    hall     text collate "C" not null,
    day      date             not null,
    after    bigint           not null check (after >= 0),
    position bigint           not null,
    at       timestamptz      not null,
    writer   text             not null,
    turn     uuid             not null,
    body     json             not null,
    hash     text             not null,
    primary key (hall, day, after),
    check (position > after)
) partition by range (day);

comment on column journal.after is 'the position before the turn';
comment on column journal.position is 'the position after the turn: the number of events in the hall''s line so far';
comment on column journal.writer is 'the incarnation of the node that wrote the row';
comment on column journal.body is 'json, not jsonb: the stored text stays as it was written, for the hash covers it';
comment on column journal.hash is 'SHA-256 over the previous row''s hash and this row''s stored values';

-- Makes the partition of one day. The table is made aside and then attached, which lets inserts into other days go on;
-- the check proves to "attach" that it need not read the rows. The lock lets several nodes ask at once.
create function prepare_journal_day(chapter date) returns void language plpgsql as $$
declare
    name text := 'journal_' || to_char(chapter, 'YYYY_MM_DD');
begin
    perform pg_advisory_xact_lock(hashtext('yitaiqing.prepare_journal_day'));
    -- A query, since to_regclass may not see yet what the lock's last holder has made.
    if exists (select from pg_inherits join pg_class on pg_class.oid = inhrelid
               where inhparent = 'journal'::regclass and relname = name) then
        return;
    end if;
    execute format(
        'create table %I (like journal including all, constraint chapter check (day >= %L and day < %L))',
        name, chapter, chapter + 1);
    execute format('alter table journal attach partition %I for values from (%L) to (%L)', name, chapter, chapter + 1);
end
$$;

-- Every hall's first row lies in this chapter, so that two nodes that begin a hall at once meet on one key.
do $$ begin perform prepare_journal_day(date '1970-01-01'); end $$;

-- A hall's memory as it stood behind one row, so that its next keeper need not replay the whole day. It is a cache and
-- no truth: a row here may be deleted at any time, and one of another build is not read.
create table hall_checkpoint (
    hall     text collate "C" primary key,
    day      date   not null,
    after    bigint not null,
    position bigint not null,
    hash     text   not null,
    build    text   not null,
    state    bytea  not null
);

comment on column hall_checkpoint.after is 'with hall and day the key of the row behind which the memory stood so';
comment on column hall_checkpoint.hash is 'that row''s hash: where it has another one, the checkpoint is not read';
comment on column hall_checkpoint.build is 'the build whose memory it is, for only the same one can read it';

-- Written again and again and never searched, so the time to compress it would be wasted.
alter table hall_checkpoint alter column state set storage external;

package io.yitaiqing.node.simulation;

/** What a run is deprived of, to see that it is missed. */
enum Mutation {
    NONE,
    /** The database stores a second row with the same hall, day and {@code after}. */
    KEY_IS_NOT_UNIQUE,
    /** A keeper whose append had no clear answer takes it for stored. */
    UNKNOWN_IS_TAKEN_FOR_STORED,
    /** An append is answered as soon as it was sent. */
    ANSWERED_BEFORE_DURABLE,
    /** A restart of the database loses the last row of every hall. */
    DATABASE_FORGETS,
    /** Each attempt of a caller goes in under a key of its own, so that no attempt remembers the one before. */
    KEY_IS_FORGOTTEN,
    /** No node learns where its halls' lines end. */
    HEADS_ARE_NOT_COMPARED,
    /** Now and then a node's frame does not reach its follower, though the later ones do. */
    FRAME_IS_LOST
}

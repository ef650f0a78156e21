package io.yitaiqing.node.journal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by the journal in PostgreSQL. */
@ExtendWith(TestDatabase.class)
class PostgresJournalTest implements JournalContract {

    private static PostgresJournal journal;
    private static PostgresJournal otherJournal;

    @BeforeAll
    static void open(TestDatabase.Access database) {
        journal = database.open();
        otherJournal = database.open();
    }

    @AfterAll
    static void close() {
        Futures.await(journal.close());
        Futures.await(otherJournal.close());
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Journal otherJournal() {
        return otherJournal;
    }
}

package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Future;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A journal that another version wrote: the hall is not kept, and one sentence says why and what to do. */
class UnreadableRowTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(Setbacks.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final KeeperWorld world = new KeeperWorld("10:00");

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
    }

    @Test
    void oneSentenceNamesTheRowAndWhatToDo() {
        KeeperWorld.Node writer = world.node("n1");
        writer.take("k1");
        world.run();
        writer.keeper.stop("the test begins anew");
        JournalRow row = rewritten(world.lastRow(), "ticket-issued", "ticket-printed");

        KeeperWorld.Node next = world.node("n2");
        Future<Reply> refused = next.take("k2");
        world.pass(Duration.ofSeconds(30));

        unavailable(refused);
        assertThat(next.journal.sent).isEmpty();
        assertThat(logged.list).hasSize(1);
        assertThat(logged.list.getFirst().getThrowableProxy()).isNull();
        assertThat(logged.list.getFirst().getFormattedMessage())
                .endsWith("Expected hall H001's journal to be in the stored form of this version, but the row at"
                        + " position " + row.position() + " of 2027-02-01 is not (Expected a stored event, but got"
                        + " type 'ticket-printed'); start with an empty data folder or database, or run the version"
                        + " that wrote this one.");
    }

    /** The same row as another version would have stored it, its hash in order. */
    private JournalRow rewritten(JournalRow row, String from, String to) {
        String before = world.rows().get(world.rows().size() - 2).hash();
        JournalRow other = with(row, row.body().replace(from, to), row.hash());
        JournalRow stored = with(other, other.body(), HashChain.hash(before, other));
        world.store.tamper(stored);
        return stored;
    }

    private static JournalRow with(JournalRow row, String body, String hash) {
        return new JournalRow(
                row.hall(), row.day(), row.after(), row.position(), row.at(), row.writer(), row.turn(), body, hash);
    }
}

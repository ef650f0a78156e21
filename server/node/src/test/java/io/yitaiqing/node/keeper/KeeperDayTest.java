package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Business days in a keeper's hands: they open and close by the hours, and a loader begins at the right one. */
class KeeperDayTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");

    private static List<HallEvent> events(JournalRow row) {
        return TurnBody.read(row.body()).stream()
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    @Test
    void theFirstRowsOfAHallAreATakeoverAChapterAndADay() {
        KeeperWorld world = new KeeperWorld("08:00");
        KeeperWorld.Node node = world.node("n1");
        assertThat(world.rows()).hasSize(1);
        assertThat(world.lastRow().day()).isEqualTo(Journal.GENESIS_DAY);
        assertThat(world.lastRow().after()).isZero();
        assertThat(events(world.lastRow())).containsExactly(new HallEvent.HallTakenOver("n1"));

        world.pass(Duration.ofHours(1));

        JournalRow chapter = world.rows().get(1);
        assertThat(chapter.day()).as("the chapter ends in the old day").isEqualTo(Journal.GENESIS_DAY);
        assertThat(events(chapter)).containsExactly(new HallEvent.ChapterClosed(MONDAY));
        JournalRow opened = world.rows().get(2);
        assertThat(opened.day()).as("and the new one begins in its own").isEqualTo(MONDAY);
        assertThat(events(opened)).hasOnlyElementsOfType(HallEvent.DayOpened.class);
        assertThat(opened.at()).isCloseTo(Instant.parse("2027-02-01T01:00:00Z"), within(5, ChronoUnit.MILLIS));
        assertThat(node.document().result().stream()).isEqualTo("H001/2027-02-01");
        world.sound();
    }

    @Test
    void theDoorsShutByThemselvesAndOpenNextMorning() {
        KeeperWorld world = new KeeperWorld("16:59");
        KeeperWorld.Node node = world.node("n1");
        Watcher watcher = new Watcher(node.hub, KeeperWorld.HALL);
        node.take("k1");
        world.pass(Duration.ofMinutes(1));

        assertThat(events(world.lastRow())).hasSize(2).first().isEqualTo(new HallEvent.DayClosed());
        world.pass(Duration.ofHours(16));
        node.hub.sweep();

        assertThat(world.lastRow().day()).isEqualTo(MONDAY.plusDays(1));
        assertThat(world.lastRow().at()).isCloseTo(Instant.parse("2027-02-02T01:00:00Z"), within(5, ChronoUnit.MILLIS));
        assertThat(watcher.frames.getLast().getString("type")).isEqualTo("snapshot");
        assertThat(watcher.frames.getLast().getString("stream")).isEqualTo("H001/2027-02-02");
        world.sound();
    }

    @Test
    void requestsThatWaitAtADayChangeBelongToTheNewDay() {
        KeeperWorld world = new KeeperWorld("23:59");
        world.plan = HallPlans.roundTheClock();
        KeeperWorld.Node node = world.node("n1");
        node.journal.hold();
        world.pass(Duration.ofMinutes(1));
        Future<Reply> ticket = node.take("k1");
        Future<Snapshot> document = node.document();
        world.pass(Duration.ofSeconds(1));
        assertThat(ticket.isComplete()).isFalse();

        node.journal.release();
        world.pass(Duration.ofSeconds(1));

        assertThat(answer(ticket, "ticket")).isEqualTo("A001");
        assertThat(document.result().stream()).isEqualTo("H001/2027-02-02");
        assertThat(world.rows().reversed())
                .extracting(JournalRow::day)
                .startsWith(MONDAY.plusDays(1), MONDAY)
                .doesNotContain(MONDAY.plusDays(2));
        assertThat(events(world.lastRow()))
                .hasOnlyElementsOfTypes(HallEvent.DayOpened.class, HallEvent.TicketIssued.class);
        world.sound();
    }

    @Test
    void aNodeThatWasDownOverClosingTimeDoesAllThatWasDue() {
        KeeperWorld world = new KeeperWorld("16:00");
        KeeperWorld.Node node = world.node("n1");
        node.take("k1");
        world.run();
        node.keeper.stop("it dies");
        world.pass(Duration.ofHours(18));

        KeeperWorld.Node next = world.node("n2");

        Snapshot document = next.document().result();
        assertThat(document.stream()).isEqualTo("H001/2027-02-02");
        assertThat(document.document().get("hall").get("H001")).containsEntry("open", true);
        assertThat(document.document().get("visits")).isEmpty();
        List<Class<?>> happened = world.rows().stream()
                .flatMap(row -> events(row).stream())
                .<Class<?>>map(Object::getClass)
                .skip(4)
                .toList();
        assertThat(happened)
                .containsExactly(
                        HallEvent.HallTakenOver.class,
                        HallEvent.DayClosed.class,
                        HallEvent.VisitEnded.class,
                        HallEvent.ChapterClosed.class,
                        HallEvent.DayOpened.class);
        world.sound();
    }

    @Test
    void aLoaderBeginsAtTheLastDayButOne() {
        KeeperWorld world = new KeeperWorld("10:00");
        KeeperWorld.Node node = world.node("n1");
        for (int day = 0; day < 5; day++) {
            node.take("k" + day);
            world.pass(Duration.ofDays(1));
        }
        Snapshot live = node.document().result();
        node.keeper.stop("it dies");

        KeeperWorld.Node next = world.node("n2");

        assertThat(next.journal.firstDaysRead).containsExactly(MONDAY.plusDays(4));
        Snapshot loaded = next.document().result();
        assertThat(loaded.position()).as("only the takeover came").isEqualTo(live.position() + 1);
        assertThat(loaded.document()).isEqualTo(live.document());
        Future<Reply> ticket = next.take("k9");
        world.run();
        assertThat(answer(ticket, "visit")).isEqualTo("v6");
        world.sound();
    }

    @Test
    void aLoaderGoesFurtherBackUntilADayThatOpened() {
        KeeperWorld world = new KeeperWorld("10:00");
        KeeperWorld.Node node = world.node("n1");
        world.pass(Duration.ofDays(1));
        node.ask("close", new HallCommand.CloseDay());
        world.pass(Duration.ofHours(15));
        node.ask("turn", new HallCommand.CloseChapter(MONDAY.plusDays(2)));
        world.run();
        node.keeper.stop("it dies before that day opens, and is down all day");
        world.pass(Duration.ofDays(1));
        KeeperWorld.Node second = world.node("n2");
        second.keeper.stop("it dies again, before nine");
        world.pass(Duration.ofHours(8));
        KeeperWorld.Node third = world.node("n3");
        third.keeper.stop("it dies after nine");

        KeeperWorld.Node fourth = world.node("n4");

        assertThat(third.journal.firstDaysRead).containsExactly(MONDAY.plusDays(1));
        assertThat(fourth.journal.firstDaysRead).containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(1));
        assertThat(fourth.document().result().stream()).isEqualTo("H001/2027-02-04");
        world.sound();
    }
}

package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomHall.Happened;
import io.yitaiqing.hall.tale.RandomLife;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.hall.tale.WholePlans;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.Touched;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A million random commands of every kind, over halls with every setting: the auditor stays silent, nothing
 * diverges.
 */
class WholeHallPropertyTest {

    private static final int STEPS = 1_000_000;
    private static final int LIVES = 8;
    private static final int CHECK_EVERY = 1_000;

    /** What a random hall does not come to: stories tell of it. */
    private static final EnumSet<Rejection.Code> OUT_OF_REACH =
            EnumSet.of(Rejection.Code.TOO_MANY_COUNTERS, Rejection.Code.TOO_MANY_STEPS, Rejection.Code.TOO_MUCH_NEWS);

    private static final int MOST_UNMET = 4;

    private final Set<Class<?>> commands = ConcurrentHashMap.newKeySet();
    private final Set<Class<?>> events = ConcurrentHashMap.newKeySet();
    private final Set<Rejection.Code> codes = ConcurrentHashMap.newKeySet();
    private final Set<String> undone = ConcurrentHashMap.newKeySet();

    @Test
    void aMillionStepsKeepEveryPromise() {
        List<HallPlan> plans = WholePlans.all();
        IntStream.range(0, LIVES)
                .parallel()
                .forEach(life -> Seed.run(random -> new Life(random, plans.get(life % plans.size())).live()));
        assertThat(commands).containsExactlyInAnyOrderElementsOf(Sealed.leaves(HallCommand.class));
        assertThat(events).containsExactlyInAnyOrderElementsOf(Sealed.leaves(HallEvent.class));
        // Chance may miss a rare one here too; each is taken back where nothing else is done.
        assertThat(Stream.of(CounterAction.values())
                        .filter(CounterAction::undoable)
                        .map(CounterAction::word)
                        .filter(word -> !undone.contains(word)))
                .hasSizeLessThanOrEqualTo(2);
        EnumSet<Rejection.Code> unmet = EnumSet.complementOf(OUT_OF_REACH);
        unmet.removeAll(codes);
        // Chance may miss a rare one; the stories provoke each.
        assertThat(unmet).hasSizeLessThanOrEqualTo(MOST_UNMET);
    }

    /** One hall with everybody who follows it: an auditor, a mirror, a loader and a page. */
    private final class Life {
        private final HallPlan plan;
        private final RandomHall world;
        private final Hall hall;
        private final Hall mirror;
        private final ServiceLevel level = new ServiceLevel();
        private final HallDocument document;
        private final Touched touched = new Touched();
        private final Map<String, Map<String, Map<String, Object>>> page = new TreeMap<>();
        private final List<Happened> today = new ArrayList<>();
        private final Auditor auditor = new Auditor(breach -> {
            throw new AssertionError(breach);
        });
        private long openedAfter;
        private LocalDate chapter = Hall.FOUNDING_DAY;

        Life(Random random, HallPlan plan) {
            this.plan = plan;
            this.world = new RandomHall(random, plan, new RandomLife(random));
            this.hall = world.hall();
            this.mirror = new Hall(plan);
            this.document = new HallDocument(hall, level);
            hall.observe(touched);
            follow();
        }

        void live() {
            for (int step = 1; step <= STEPS / LIVES; step++) {
                try {
                    world.step(this::hear);
                    commands.add(world.lastCommand().getClass());
                    world.lastRejection().ifPresent(this::refused);
                } catch (RuntimeException | AssertionError failure) {
                    throw new AssertionError(
                            "Step " + step + ", " + world.lastCommand() + " at " + world.now() + ": "
                                    + failure.getMessage(),
                            failure);
                }
                if (step % CHECK_EVERY == 0 || step == STEPS / LIVES) {
                    check(step);
                }
            }
        }

        private void refused(Rejection rejection) {
            codes.add(rejection.code());
            String sentence = rejection.sentence();
            boolean wellFormed =
                    sentence.startsWith("Expected ") && sentence.contains(", but ") && sentence.endsWith(".");
            assertThat(wellFormed).as(sentence).isTrue();
        }

        private void hear(Happened happened) {
            events.add(happened.event().getClass());
            if (happened.event() instanceof HallEvent.ActionUndone undo) {
                undone.add(undo.action());
            }
            auditor.on(happened.event(), happened.at(), hall);
            level.on(happened.event(), happened.at(), hall);
            mirror.apply(happened.event(), happened.at());
            if (happened.event() instanceof HallEvent.DayOpened) {
                today.clear();
                openedAfter = hall.position() - 1;
                chapter = hall.chapter();
            }
            today.add(happened);
        }

        private void check(int step) {
            String when = "step " + step;
            assertThat(mirror.state()).as(when).isEqualTo(hall.state());
            Hall loaded = new Hall(plan);
            loaded.startAt(openedAfter, chapter);
            today.forEach(happened -> loaded.apply(happened.event(), happened.at()));
            assertThat(loaded.state()).as(when).isEqualTo(hall.state());
            assertThat(Deadlines.next(loaded)).as(when).isEqualTo(Deadlines.next(hall));
            assertThat(hall.fork().state()).as(when).isEqualTo(hall.state());
            follow();
            assertThat(page).as(when).isEqualTo(document.all());
        }

        /** Brings the page up to date: by a snapshot where a day began, else by what was touched. */
        private void follow() {
            if (touched.everything() || page.isEmpty()) {
                page.clear();
                document.all().forEach((collection, rows) -> page.put(collection, new TreeMap<>(rows)));
            } else {
                document.patch(touched)
                        .forEach((collection, rows) -> rows.forEach((id, row) -> {
                            if (row == null) {
                                page.get(collection).remove(id);
                            } else {
                                page.get(collection).put(id, row);
                            }
                        }));
            }
            touched.clear();
        }
    }
}

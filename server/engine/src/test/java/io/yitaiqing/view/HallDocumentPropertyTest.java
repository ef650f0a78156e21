package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallObserver;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomLife;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot and the patches after it, in any batching, are the later snapshot. */
class HallDocumentPropertyTest {

    private static final int COMMANDS = 20_000;

    static List<HallPlan> plans() {
        return List.of(HallPlans.impatient(), HallPlans.roundTheClock());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void pagesThatReadInTheirOwnTimeShowTheDocument(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            ServiceLevel level = new ServiceLevel();
            HallDocument document = new HallDocument(hall, level);
            List<Page> pages = IntStream.of(1, 3, 20, 200).mapToObj(Page::new).toList();
            hall.observe(new Everybody(pages));
            pages.forEach(page -> page.snapshot(document));
            for (int i = 0; i < COMMANDS; i++) {
                world.step(happened -> level.on(happened.event(), happened.at(), hall));
                for (Page page : pages) {
                    page.maybeRead(document, random);
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("io.yitaiqing.hall.tale.WholePlans#all")
    void aPageThatReadsEachEventsDeltaMissesNoRowWhateverHappens(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan, new RandomLife(random));
            ServiceLevel level = new ServiceLevel();
            HallDocument document = new HallDocument(world.hall(), level);
            Page page = new Page(1);
            world.hall().observe(page.touched);
            page.snapshot(document);
            for (int i = 0; i < COMMANDS / 10; i++) {
                world.step(happened -> level.on(happened.event(), happened.at(), world.hall()));
                page.maybeRead(document, random);
            }
        });
    }

    /** A page that reads about every n-th time, now and then in two patches that are merged before they arrive. */
    private static final class Page {
        private final Touched touched = new Touched();
        private final int every;
        private final Map<String, Map<String, Map<String, Object>>> shown = new TreeMap<>();
        private final Map<String, Map<String, Map<String, Object>>> onTheWay = new TreeMap<>();

        Page(int every) {
            this.every = every;
        }

        void snapshot(HallDocument document) {
            onTheWay.clear();
            shown.clear();
            document.all().forEach((collection, rows) -> shown.put(collection, new TreeMap<>(rows)));
            touched.clear();
        }

        void maybeRead(HallDocument document, Random random) {
            if (random.nextInt(every) > 0) {
                return;
            }
            if (touched.everything()) {
                snapshot(document);
                return;
            }
            document.patch(touched)
                    .forEach((collection, rows) -> onTheWay.computeIfAbsent(collection, name -> new TreeMap<>())
                            .putAll(rows));
            touched.clear();
            if (random.nextBoolean()) {
                arrive();
                document.all()
                        .forEach((collection, rows) -> assertThat(shown.get(collection))
                                .as(collection)
                                .containsExactlyInAnyOrderEntriesOf(rows));
            }
        }

        private void arrive() {
            onTheWay.forEach((collection, rows) -> rows.forEach((id, row) -> {
                if (row == null) {
                    shown.get(collection).remove(id);
                } else {
                    shown.get(collection).put(id, row);
                }
            }));
            onTheWay.clear();
        }
    }

    /** Tells all pages. */
    private record Everybody(List<Page> pages) implements HallObserver {

        private void tell(Consumer<HallObserver> news) {
            pages.forEach(page -> news.accept(page.touched));
        }

        @Override
        public void everythingChanged() {
            tell(HallObserver::everythingChanged);
        }

        @Override
        public void hallChanged() {
            tell(HallObserver::hallChanged);
        }

        @Override
        public void visitChanged(Visit visit) {
            tell(page -> page.visitChanged(visit));
        }

        @Override
        public void counterChanged(Counter counter) {
            tell(page -> page.counterChanged(counter));
        }

        @Override
        public void clerksChanged() {
            tell(HallObserver::clerksChanged);
        }

        @Override
        public void clerkChanged(String clerk) {
            tell(page -> page.clerkChanged(clerk));
        }

        @Override
        public void overtakesChanged(String visit) {
            tell(page -> page.overtakesChanged(visit));
        }

        @Override
        public void callChanged(long number) {
            tell(page -> page.callChanged(number));
        }
    }
}

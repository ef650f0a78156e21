package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that nobody ever closes hold at the end of a day what they held in its morning.
 *
 * <p>The hall's clock runs {@value #SPEED} times as fast. The suite watches an hour of it, and
 * {@code -Dpages.leak.hours=24} a whole day with its midnight and its quiet hours, which takes ten minutes.
 */
class LeakTest {

    private static final String HALL = "H003";
    private static final String BILLS = "bill-payment";
    private static final double SPEED = 144;
    private static final Duration WATCHED =
            Duration.ofMinutes(Math.round(60 * Double.parseDouble(System.getProperty("pages.leak.hours", "1"))));
    /** Until then the ring of calls is full, and whatever is made once was made. */
    private static final int CALLS_BEFORE = 80;

    private static final int TICKETS_BEFORE = 15;
    /** So many at least while it is watched, however slow the machine is. */
    private static final int CALLS = 60;

    private static final int TICKETS = 12;
    private static final int CALLS_AT_A_TIME = 5;

    private static final long HEAP_BYTES_MORE = 1_500_000;
    private static final long NODES_MORE = 300;
    private static final long LISTENERS_MORE = 50;

    @TempDir
    Path folder;

    @Test
    void aDisplayAndAKioskHoldNoMoreAfterADayOfCallsAndTickets() throws Exception {
        try (PageWorld world = PageWorld.start(folder, SPEED)) {
            world.api().awaitOpen(HALL);
            HallCalls calls = new HallCalls(world.api(), HALL);
            calls.open("1", BILLS);
            OpenPage display = world.open("display/" + HALL + "?lang=both", 1920, 1080);
            OpenPage kiosk = world.open("kiosk/" + HALL, 1080, 1920);
            display.part("unlock").click();
            Watched called = new Watched("calls", display, () -> callAndServe(calls));
            Watched taken = new Watched("tickets", kiosk, () -> takeAndGo(kiosk, world.api()));
            called.act(CALLS_BEFORE);
            taken.act(TICKETS_BEFORE);
            assertThat(display.part("display")).hasAttribute("data-spoken", Pattern.compile("\\d+ \\d+"), soon());
            called.begin();
            taken.begin();
            Instant end = world.node().hallTime().plus(WATCHED);
            while (world.node().hallTime().isBefore(end) || called.done() < CALLS || taken.done() < TICKETS) {
                called.act(CALLS_AT_A_TIME);
                taken.act(1);
            }
            called.holdsNoMore();
            taken.holdsNoMore();
            assertThat(display.part("display")).hasAttribute("data-link", "live", soon());
            display.hasNoComplaint();
            kiosk.hasNoComplaint();
        }
    }

    /** A page on which somebody acts again and again, and what it held when that began. */
    private static final class Watched {

        private final String word;
        private final OpenPage page;
        private final Callable<Boolean> action;
        private PageMemory before;
        private int done;

        Watched(String word, OpenPage page, Callable<Boolean> action) {
            this.word = word;
            this.page = page;
            this.action = action;
        }

        void act(int times) throws Exception {
            for (int time = 0; time < times; time++) {
                done += action.call() ? 1 : 0;
            }
        }

        void begin() {
            before = PageMemory.of(page.page());
            done = 0;
        }

        /** How often the action did what it should since then. */
        int done() {
            return done;
        }

        void holdsNoMore() {
            PageMemory more = PageMemory.of(page.page()).since(before);
            System.out.printf("After %d %s in %s: %s more than %s%n", done, word, WATCHED, more, before);
            assertThat(more.heapBytes())
                    .as("bytes more after %d %s", done, word)
                    .isLessThan(HEAP_BYTES_MORE);
            assertThat(more.nodes()).as("nodes more after %d %s", done, word).isLessThan(NODES_MORE);
            assertThat(more.listeners())
                    .as("listeners more after %d %s", done, word)
                    .isLessThan(LISTENERS_MORE);
        }
    }

    /** Takes a ticket and gives it up again, so that the hall does not fill. */
    private static boolean takeAndGo(OpenPage page, HallApi api) throws Exception {
        page.part("service-bill-payment").click();
        page.part("take").click();
        assertThat(page.part("code")).isVisible(new IsVisibleOptions().setTimeout(60_000));
        String number = page.part("number").innerText();
        page.button("完成").click();
        JsonNode visits = api.get("/halls/" + HALL).body().at("/document/visits");
        for (var visit : visits.properties()) {
            if (visit.getValue().path("ticket").asText().equals(number)
                    && !visit.getValue().path("state").asText().equals("ended")) {
                api.post("/halls/" + HALL + "/visits/" + visit.getKey() + "/cancel", "{}");
            }
        }
        return true;
    }

    /** Whether it went through: while a business day ends the hall may refuse it. */
    private static boolean callAndServe(HallCalls calls) throws Exception {
        try {
            calls.open("1", BILLS);
            calls.call("1", BILLS);
            calls.serve("1", BILLS);
            return true;
        } catch (AssertionError refused) {
            return false;
        }
    }

    private static HasAttributeOptions soon() {
        return new HasAttributeOptions().setTimeout(60_000);
    }
}

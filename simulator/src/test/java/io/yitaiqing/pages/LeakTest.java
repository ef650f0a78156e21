package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
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

    private static final long HEAP_BYTES_MORE = 1_500_000;
    private static final long NODES_MORE = 300;
    private static final long LISTENERS_MORE = 50;

    @TempDir
    Path folder;

    @Test
    void aDisplayHoldsNoMoreAfterADayOfCalls() throws Exception {
        try (PageWorld world = PageWorld.start(folder, SPEED)) {
            world.api().awaitOpen(HALL);
            HallCalls calls = new HallCalls(world.api(), HALL);
            calls.open("1", BILLS);
            OpenPage page = world.open("display/" + HALL + "?lang=both", 1920, 1080);
            page.part("unlock").click();
            Callable<Boolean> oneCall = () -> callAndServe(calls);
            for (int call = 0; call < CALLS_BEFORE; call++) {
                oneCall.call();
            }
            assertThat(page.part("display")).hasAttribute("data-spoken", Pattern.compile("\\d+ \\d+"), soon());
            int called = holdsNoMore(world, page, oneCall);
            assertThat(page.part("display")).hasAttribute("data-link", "live", soon());
            assertThat(called).as("calls in " + WATCHED).isGreaterThan(50);
            page.hasNoComplaint();
        }
    }

    /** Acts again and again until the watched time is over, and compares; how often an action did what it should. */
    static int holdsNoMore(PageWorld world, OpenPage page, Callable<Boolean> action) throws Exception {
        PageMemory before = PageMemory.of(page.page());
        Instant end = world.node().hallTime().plus(WATCHED);
        int done = 0;
        while (world.node().hallTime().isBefore(end)) {
            done += action.call() ? 1 : 0;
        }
        PageMemory more = PageMemory.of(page.page()).since(before);
        System.out.printf("After %d actions in %s: %s more than %s%n", done, WATCHED, more, before);
        assertThat(more.heapBytes()).as("bytes more after %d actions", done).isLessThan(HEAP_BYTES_MORE);
        assertThat(more.nodes()).as("nodes more after %d actions", done).isLessThan(NODES_MORE);
        assertThat(more.listeners()).as("listeners more after %d actions", done).isLessThan(LISTENERS_MORE);
        return done;
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

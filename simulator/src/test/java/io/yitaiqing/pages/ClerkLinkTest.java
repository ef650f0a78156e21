package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk whose link breaks in the middle of an order: it is done once or not at all, and the clerk learns which. */
class ClerkLinkTest {

    private static final String HALL = "H003";

    @TempDir
    static Path folder;

    private static PageWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        world.api().awaitOpen(HALL);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void anOrderWhoseAnswerIsLostIsDoneOnceAndKnownWhenTheLinkIsBack() throws Exception {
        try (Cable cable = new Cable(world.address());
                ClerkDesk desk = ClerkDesk.open(world, cable.address(), HALL, "1", "lin-xia")) {
            desk.ticket("bill-payment");
            desk.ticket("bill-payment");
            desk.says("line", "2");

            cable.loseAnswers();
            desk.press("F2");
            desk.awaitAtNode("calling");
            cable.cut();
            desk.says("pending-order", "结果");
            desk.page().screenshot("clerk-unknown");
            desk.page().isAccessible();
            for (Locator action :
                    desk.page().page().locator("[data-testid^=do-]").all()) {
                assertThat(action).isDisabled();
            }

            cable.mend();
            desk.is("calling");
            desk.says("notice", "只执行了一次");
            assertThat(desk.part("pending-order")).isHidden();
            assertThat(desk.commands("call-next")).hasSize(1);
            assertThat(desk.part("ticket"))
                    .hasText(desk.counterRow().path("ticket").asText());
        }
    }

    @Test
    void aReloadKeepsTheOrderAndItsKey() throws Exception {
        try (Cable cable = new Cable(world.address());
                ClerkDesk desk = ClerkDesk.open(world, cable.address(), HALL, "2", "gao-jun")) {
            desk.ticket("repairs");
            String address = desk.page().page().url();

            cable.loseAnswers();
            desk.press("F2");
            desk.awaitAtNode("calling");
            cable.cut();
            desk.says("pending-order", "结果");
            // Somebody leaves the page for good while the outcome is unknown, and comes back when the link does.
            desk.page().page().navigate("about:blank");
            cable.mend();
            desk.page().page().navigate(address);

            desk.is("calling");
            desk.says("notice", "只执行了一次");
            assertThat(desk.commands("call-next")).hasSize(1);
            desk.press("F9");
            desk.is("serving");
        }
    }

    @Test
    void anOrderThatNeverReachedTheNodeIsSentUnderTheSameKeyAfterTheReload() throws Exception {
        try (Cable cable = new Cable(world.address());
                ClerkDesk desk = ClerkDesk.open(world, cable.address(), HALL, "3", "he-ling")) {
            desk.ticket("consulting");
            desk.says("line", "1");
            String address = desk.page().page().url();

            cable.cut();
            // The page has not noticed yet, or else refuses: then there is no order, and nothing to be kept.
            desk.page()
                    .page()
                    .evaluate("() => sessionStorage.setItem('yitaiqing.order.H003.3', JSON.stringify("
                            + "{key: 'kept-by-this-tab', action: 'call-next', path: 'halls/H003/counters/3/call-next',"
                            + " body: {}, sentAtMillis: Date.now(), sentAtTime: '10:00:00'}))");
            desk.page().page().navigate("about:blank");
            cable.mend();
            desk.page().page().navigate(address);

            desk.is("calling");
            assertThat(desk.commands("call-next"))
                    .extracting(turn -> turn.path("key").asText())
                    .containsExactly("kept-by-this-tab");
        }
    }

    @Test
    void anOldOrderIsNotDoneUnlessTheClerkStillWantsIt() throws Exception {
        try (ClerkDesk desk = ClerkDesk.open(world, "H001", "3", "li-min")) {
            desk.ticket("bill-payment");
            String address = desk.page().page().url();
            desk.page()
                    .page()
                    .evaluate("() => sessionStorage.setItem('yitaiqing.order.H001.3', JSON.stringify("
                            + "{key: 'an-hour-ago', action: 'call-next', path: 'halls/H001/counters/3/call-next',"
                            + " body: {}, sentAtMillis: Date.now() - 3600000, sentAtTime: '09:00:00'}))");
            desk.page().page().navigate(address);

            desk.says("pending-order", "断线太久");
            desk.page().screenshot("clerk-doubtful");
            desk.page().isAccessible();
            desk.press("F2");
            desk.says("notice", "结果还没有回来");
            desk.page().button("放弃").click();
            assertThat(desk.part("pending-order")).isHidden();
            assertThat(desk.commands("call-next")).isEmpty();
            desk.press("F2");
            desk.is("calling");
            assertThat(desk.commands("call-next")).hasSize(1);
        }
    }

    @Test
    void aLostLinkShowsItselfAndDisablesEveryAction() throws Exception {
        try (Cable cable = new Cable(world.address());
                ClerkDesk desk = ClerkDesk.open(world, cable.address(), "H001", "1", "wang-fang")) {
            cable.cut();
            assertThat(desk.part("link-banner")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            for (Locator action :
                    desk.page().page().locator("[data-testid^=do-]").all()) {
                assertThat(action).isDisabled();
            }
            desk.press("F2");
            desk.says("notice", "连接中断");
            desk.page().screenshot("clerk-lost");
            desk.page().isAccessible();

            String missed = desk.ticket("consulting");
            cable.mend();
            assertThat(desk.part("waiting-" + missed))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            JsonNode counter = desk.counterRow();
            assertThat(counter.path("state").asText())
                    .as("a key pressed without a link does nothing")
                    .isEqualTo("idle");
        }
    }
}

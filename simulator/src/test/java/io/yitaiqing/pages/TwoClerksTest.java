package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clerks who want the same: one gets it, the other reads why not. */
class TwoClerksTest {

    private static final String HALL = "H002";

    @TempDir
    static Path folder;

    private static PageWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        world.api().awaitOpen(HALL);
        world.api().awaitOpen("H003");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void twoCountersRaceForOneVisit() throws Exception {
        try (ClerkDesk one = ClerkDesk.open(world, HALL, "1", "zhao-lei");
                ClerkDesk other = ClerkDesk.open(world, HALL, "2", "qian-li")) {
            String visit = one.ticket("bill-payment");
            for (ClerkDesk desk : new ClerkDesk[] {one, other}) {
                desk.part("waiting-" + visit).getByRole(AriaRole.BUTTON).click();
                desk.page().button("年长客户").click();
            }
            one.press("Alt+c");
            one.is("calling");
            // The other's page shows by now that nobody waits, so it does not even ask.
            assertThat(other.page().page().locator("dialog[open] button[type=submit]"))
                    .isDisabled();
            other.press("Escape");
            other.press("F2");
            other.says("notice", "没有这个柜台可以办理的客户在等候");
            other.page().screenshot("clerk-race-lost");
            assertThat(one.commands("call-visit")).hasSize(1);
            assertThat(other.commands("call-visit")).isEmpty();
        }
    }

    @Test
    void aPageThatIsBehindIsToldThatAnotherCounterWasFaster() throws Exception {
        try (Cable cable = new Cable(world.address());
                ClerkDesk slow = ClerkDesk.open(world, cable.address(), HALL, "11", "shen-bo");
                ClerkDesk quick = ClerkDesk.open(world, HALL, "12", "han-mei")) {
            String visit = slow.ticket("other-fees");
            slow.part("waiting-" + visit).getByRole(AriaRole.BUTTON).click();
            slow.page().button("年长客户").click();
            // For a moment the slow page hears nothing of the hall, but is not lost yet.
            cable.loseAnswers();
            quick.press("F2");
            quick.is("calling");
            slow.press("Alt+c");
            cable.hearAgain();
            slow.says("notice", "已经被别的柜台呼叫");
            assertThat(slow.part("current")).hasAttribute("data-state", "idle");
        }
    }

    @Test
    void twoWindowsOfOneCounterDoNotDoAThingTwice() throws Exception {
        try (ClerkDesk desk = ClerkDesk.open(world, "H003", "1", "lin-xia");
                OpenPage window = world.open("clerk/H003/1", 1440, 900)) {
            assertThat(window.part("taken"))
                    .containsText("林霞", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            window.screenshot("clerk-taken");
            window.isAccessible();
            window.button("我是林霞，继续").click();
            desk.ticket("consulting");
            desk.ticket("consulting");
            desk.says("line", "2");
            desk.press("F2");
            desk.is("calling");
            // The other window follows; its own key is no longer a second call.
            assertThat(window.part("current"))
                    .hasAttribute(
                            "data-state", "calling", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
            window.page().keyboard().press("F2");
            assertThat(window.part("notice"))
                    .containsText("柜台状态是「呼叫中」", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            assertThat(desk.commands("call-next")).hasSize(1);
        }
    }

    @Test
    void whoeverLosesTheCounterReadsWhoHasIt() throws Exception {
        try (ClerkDesk desk = ClerkDesk.open(world, HALL, "5", "wu-gang")) {
            world.api().post("/halls/" + HALL + "/counters/5/close", "{}");
            world.api().post("/halls/" + HALL + "/counters/5/open", "{\"clerk\":\"zheng-xue\"}");
            desk.says("taken", "郑雪");
            desk.press("F2");
            desk.says("notice", "现在不能");
            assertThat(desk.commands("call-next")).isEmpty();
        }
    }
}

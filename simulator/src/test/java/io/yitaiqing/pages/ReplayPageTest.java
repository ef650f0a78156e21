package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.yitaiqing.pages.Patience.attribute;
import static io.yitaiqing.pages.Patience.soon;
import static io.yitaiqing.pages.Patience.value;
import static io.yitaiqing.pages.Patience.visible;
import static io.yitaiqing.pages.Patience.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator and replay page in a real browser: days are watched and alternatives compared. */
class ReplayPageTest {

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aScenarioIsWatchedPausedHastenedAndLeaptThrough() {
        try (OpenPage page = world.open("replay", 1440, 900)) {
            assertThat(page.part("story")).containsText("银行停止代收", within());
            begin(page, "laoyue-25");
            assertThat(page.part("run-clock")).hasText("08:29:00");
            page.isAccessible();

            page.part("toggle").click();
            assertThat(page.part("transport")).hasAttribute("data-state", "playing");
            page.part("speed").selectOption("600");
            assertThat(page.part("run-clock")).hasText(Pattern.compile("^(08:[3-5]|09|1).*"), soon());
            page.part("toggle").click();
            assertThat(page.part("transport")).hasAttribute("data-state", "paused");

            page.part("timeline").evaluate("""
                    slider => {
                      slider.value = String(Number(slider.max) / 3);
                      slider.dispatchEvent(new Event('input'));
                      slider.dispatchEvent(new Event('change'));
                    }""");
            assertThat(page.part("run-clock")).hasText(Pattern.compile("^11:.*"), soon());
            assertThat(page.part("kpi-waiting")).containsText("排到街上", within());
            assertThat(page.part("queue-row-bill-payment")).hasAttribute("data-level", "critical");
            page.screenshot("replay-run");

            String moment = page.part("run-clock").innerText();
            page.button("下一次叫号").click();
            assertThat(page.part("run-clock")).not().hasText(moment);
            assertThat(page.page().locator("[data-testid^=call-] time").first())
                    .hasText(page.part("run-clock").innerText());

            page.part("day").selectOption("1");
            assertThat(page.part("transport")).containsText("2027-02-02 ·");
            assertThat(page.part("run-clock")).hasText("08:29:00");
            page.hasNoComplaint();
        }
    }

    @Test
    void aPageThatIsLoadedAnewGoesOnWithItsRun() {
        try (OpenPage page = world.open("replay", 1440, 900)) {
            begin(page, "laoyue-25");
            page.page().keyboard().press("ArrowRight");
            assertThat(page.part("run-clock")).hasText("08:34:00");
            page.page().reload();
            assertThat(page.part("run-clock")).hasText("08:34:00", soon());

            page.button("结束回放").click();
            assertThat(page.part("scenario-laoyue-25")).isVisible(visible());
            assertThat(page.page().url()).doesNotContain("run=");
        }
    }

    @Test
    void aRecordedDayOfThisServerIsShownAsItHappened() throws Exception {
        api.awaitOpen("H003");
        String ticket = api.post("/halls/H003/visits", "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}")
                .body()
                .path("ticket")
                .asText();
        HallCalls calls = new HallCalls(api, "H003");
        calls.open("1", "bill-payment");
        String alert = calls.send("/counters/1/panic", "{}").path("alert").asText();
        try (OpenPage page = world.open("replay", 1440, 900)) {
            page.page().getByText("已记录的营业日").click();
            page.part("day-hall").selectOption("H003");
            assertThat(page.part("day-date")).hasValue("2027-02-01", value());
            page.button("开始").click();
            assertThat(page.part("transport")).isVisible(visible());
            assertThat(page.page().getByText("2027-02-01 的记录")).isVisible();

            // Before the link stands keys are not heard.
            assertThat(page.part("toggle")).isEnabled();
            page.part("toggle").focus();
            page.page().keyboard().press("End");
            assertThat(page.page().locator("[data-testid^=visit-]")).containsText(ticket, within());
            assertThat(page.part("kpi-waiting")).containsText("1");
            assertThat(page.part("alert-" + alert)).containsText("紧急求助 · 1 号柜台");
            page.screenshot("replay-day");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void alternativesAreComparedWithIntervalsAndTheReportOpens() {
        try (OpenPage page = world.open("replay?compare", 1440, 900)) {
            assertThat(page.part("replications")).isVisible(visible());
            page.screenshot("replay-compare-choose");
            page.isAccessible();
            page.part("replications").fill("5");
            page.button("开始比较").click();
            assertThat(page.part("report")).isVisible(visible());

            Locator wait = page.part("figure-mean-wait");
            assertThat(wait).containsText("更好");
            assertThat(wait).containsText(Pattern.compile("\\[\\d+\\.\\d, \\d+\\.\\d].*\\[−\\d+\\.\\d, −\\d+\\.\\d]"));
            assertThat(page.part("line-H001-bill-payment").locator("canvas")).isVisible(visible());
            page.screenshot("replay-compare");
            page.isAccessible();
            page.hasNoComplaint();

            Page report = page.page().waitForPopup(page.part("report")::click);
            assertThat(report.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("腊月二十五");
            assertThat(report.locator("figure.chart svg").first()).isVisible(visible());
        }
    }

    @Test
    void aRecordedDayIsComparedWithItselfUnderAnotherArrangement() throws Exception {
        api.awaitOpen("H001");
        HallCalls calls = new HallCalls(api, "H001");
        calls.open("3", "bill-payment");
        for (int customer = 0; customer < 3; customer++) {
            calls.call("3", "bill-payment");
            calls.serve("3", "bill-payment");
        }
        calls.send("/counters/3/close", "{}");
        calls.send("/day/close", "{}");
        try (OpenPage page = world.open("replay?compare", 1440, 900)) {
            page.page().getByText("已记录的营业日").click();
            page.part("day-hall").selectOption("H001");
            assertThat(page.part("day-date")).hasValue("2027-02-01", value());
            page.screenshot("replay-compare-day-choose");
            page.isAccessible();
            page.button("开始比较").click();
            assertThat(page.part("study")).hasAttribute("data-state", "done", attribute());
            assertThat(page.part("study")).containsText("2027-02-01");
            assertThat(page.page().getByText("照当天的安排重演")).isVisible();
            assertThat(page.page().getByText("当天的记录")).isVisible();
            assertThat(page.part("figure-visits")).containsText("3");
            assertThat(page.part("paired-B")).containsText("同样的 3 位客户");
            page.screenshot("replay-compare-day");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void aComparisonCanBeStoppedAndTellsWhatIsComplete() {
        try (OpenPage page = world.open("replay?compare&lang=en", 1440, 900)) {
            page.part("replications").fill("200");
            page.button("Compare").nth(1).click();
            assertThat(page.part("study")).containsText(Pattern.compile("[1-9]\\d* of 200 done"), within());
            page.button("Stop here").click();
            assertThat(page.part("study")).containsText("Stopped early", within());
            assertThat(page.part("figure-mean-wait")).isVisible(visible());
            page.screenshot("replay-compare-english");
            page.isAccessible();
        }
    }

    @Test
    void aCutLinkFreezesTheRunAndItsReturnIsSeamless() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = world.open(cable.address(), "replay", 1440, 900)) {
            begin(page, "laoyue-25");
            page.part("speed").selectOption("60");
            page.part("toggle").click();
            assertThat(page.part("transport")).hasAttribute("data-state", "playing");
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(visible());
            assertThat(page.part("toggle")).isDisabled();
            assertThat(page.part("timeline")).isDisabled();
            assertThat(page.button("下一次叫号")).isDisabled();
            String frozen = page.part("run-clock").innerText();
            page.screenshot("replay-lost");
            page.isAccessible();
            cable.mend();
            assertThat(page.part("link-banner"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(Patience.LONG));
            assertThat(page.part("run-clock")).not().hasText(frozen);
            page.part("toggle").click();
            assertThat(page.part("transport")).hasAttribute("data-state", "paused");
        }
    }

    @Test
    void everythingIsDoneByKeysAlone() {
        try (OpenPage page = world.open("replay?lang=en", 1440, 900)) {
            assertThat(page.part("scenario-laoyue-25")).isVisible(visible());
            page.button("Begin").focus();
            page.page().keyboard().press("Enter");
            assertThat(page.part("transport")).isVisible(visible());
            assertThat(page.part("toggle")).isEnabled();

            page.page().keyboard().press("Space");
            assertThat(page.part("transport")).hasAttribute("data-state", "playing");
            page.page().keyboard().press("Space");
            assertThat(page.part("transport")).hasAttribute("data-state", "paused");
            page.part("timeline").focus();
            page.page().keyboard().press("Home");
            assertThat(page.part("run-clock")).hasText("08:29:00");
            page.page().keyboard().press("PageUp");
            assertThat(page.part("run-clock")).not().hasText("08:29:00");
            page.part("toggle").focus();
            page.page().keyboard().press("ArrowUp");
            page.page().keyboard().press("ArrowUp");
            assertThat(page.part("speed")).hasValue("120");
            page.page().keyboard().press("End");
            page.page().keyboard().press("ArrowLeft");
            page.page().keyboard().press("Home");
            page.page().keyboard().press("ArrowRight");
            page.page().keyboard().press("ArrowRight");
            assertThat(page.part("run-clock")).hasText("08:39:00");
            page.page().keyboard().press("Home");
            assertThat(page.part("run-clock")).hasText("08:29:00");
            page.page().keyboard().press("Shift+ArrowRight");
            assertThat(page.page().locator("[data-testid^=call-]")).not().hasCount(0);
            page.screenshot("replay-english");
            page.isAccessible();
        }
    }

    @Test
    void aChangeThatDoesNotFitIsRefusedInOneSentence() {
        try (OpenPage page = world.open("replay?lang=en", 1440, 900)) {
            page.page().getByLabel("Change one thing").last().selectOption("own");
            page.page().getByLabel("Change, such as").fill("counter=99");
            page.button("Begin").click();
            assertThat(page.page().getByRole(AriaRole.ALERT)).containsText("Expected", within());
            assertThat(page.part("transport")).isHidden();
        }
    }

    @Test
    void itIsReadableOnAPhoneInTheDarkAndAtTwiceTheSize() {
        try (OpenPage page = world.open("replay", 390, 844)) {
            begin(page, "laoyue-25");
            fits(page);
            page.screenshot("replay-phone");
            page.isAccessible();
        }
        try (OpenPage page = world.open("replay", 720, 450)) {
            page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            begin(page, "laoyue-25");
            fits(page);
            page.screenshot("replay-dark-200");
            page.isAccessible();
        }
    }

    private static void fits(OpenPage page) {
        assertThat((Integer) page.page()
                        .evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
    }

    private static void begin(OpenPage page, String scenario) {
        page.part("scenario-" + scenario).check(new Locator.CheckOptions().setTimeout(Patience.LONG));
        page.button("开始").click();
        assertThat(page.part("transport")).isVisible(visible());
        assertThat(page.part("timeline")).isVisible(visible());
    }
}

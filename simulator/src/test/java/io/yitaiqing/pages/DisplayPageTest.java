package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.ReducedMotion;
import io.yitaiqing.pages.HallCalls.Called;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call display in a real browser: what it shows of each call, what it speaks, and what it never speaks again. */
class DisplayPageTest {

    private static final String HALL = "H002";
    private static final String BILLS = "bill-payment";
    private static final String BUSINESS = "business";
    private static final String EAST = "1";
    private static final String WEST = "11";
    private static final long OLD_SECONDS = 31;
    private static final double SOON = 20_000;

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallCalls calls;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder.resolve("journal"), 1, PageWorld.MORNING, hallsThatRepeatSoon());
        world.api().awaitOpen(HALL);
        calls = new HallCalls(world.api(), HALL);
        calls.open(EAST, BILLS);
        calls.open(WEST, BILLS);
        calls.open("3", BUSINESS);
    }

    /** The shipped halls, of which the one of this test says a call again after a second instead of six. */
    private static Path hallsThatRepeatSoon() throws IOException {
        Path halls = Files.createDirectory(folder.resolve("halls"));
        try (Stream<Path> shipped = Files.list(PageWorld.halls())) {
            for (Path file : shipped.toList()) {
                String text = Files.readString(file);
                Files.writeString(halls.resolve(file.getFileName()), text.replace("gapSeconds: 6", "gapSeconds: 1"));
            }
        }
        assertThat(Files.readString(halls.resolve(HALL + ".yaml"))).contains("times: 2", "gapSeconds: 1");
        return halls;
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** Until a call is old takes half a minute of real time, in which another display does what displays do. */
    @Test
    void aCallIsSpokenAndRepeatedAndACutDisplaySpeaksNothingOldWhenItIsBack() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = display(cable.address(), "display/" + HALL + "/east", 1920, 1080)) {
            page.part("unlock").click();
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(new IsVisibleOptions().setTimeout(15_000));
            assertThat(page.part("link-banner")).containsText("请留意现场呼叫");
            page.screenshot("display-lost");
            page.isAccessible();
            Called missed = called(EAST, BILLS);
            Instant then = world.node().hallTime();
            aCallStandsInTheMiddleIsSpokenAndRepeatedAndThenStandsAmongTheLast();
            while (world.node().hallTime().isBefore(then.plusSeconds(OLD_SECONDS))) {
                Thread.sleep(200);
            }
            Called young = called(EAST, BILLS);
            cable.mend();
            assertThat(page.part("link-banner")).isHidden(new IsHiddenOptions().setTimeout(SOON));
            spoke(page, young.number() + " " + young.number());
            assertThat(display(page).getAttribute("data-presented").split(" ")).containsOnly(young.number());
            assertThat(page.part("last-" + missed.ticket())).isVisible();
        }
    }

    private static void aCallStandsInTheMiddleIsSpokenAndRepeatedAndThenStandsAmongTheLast() throws Exception {
        try (OpenPage page = display("west")) {
            page.part("unlock").click();
            assertThat(display(page)).hasAttribute("data-silence", "none");
            Called first = called(WEST, BILLS);
            assertThat(page.part("hero-ticket")).hasText(first.ticket());
            assertThat(page.part("hero-place")).containsText("11号柜台");
            assertThat(page.part("told"))
                    .containsText(String.join(" ", first.ticket().split("")));
            spoke(page, first.number() + " " + first.number());
            Called second = called(WEST, BILLS);
            // The voice ends the sentence it has begun.
            assertThat(page.part("hero-ticket")).hasText(second.ticket(), new HasTextOptions().setTimeout(SOON));
            assertThat(page.part("last-" + first.ticket())).isVisible();
            spoke(page, second.number() + " " + second.number());
            page.hasNoComplaint();
        }
    }

    @Test
    void whatWasPresentedIsNotPresentedAgainAfterAReload() throws Exception {
        try (OpenPage page = display("east")) {
            Called first = called(EAST, BILLS);
            assertThat(display(page))
                    .hasAttribute("data-presented", Pattern.compile("\\b" + first.number() + "\\b"), soon());
            page.page().reload();
            Called second = called(EAST, BILLS);
            assertThat(display(page)).hasAttribute("data-presented", second.number(), soon());
        }
    }

    @Test
    void aZonePresentsItsOwnCallsAndTheWholeHallAll() throws Exception {
        try (OpenPage east = display("east");
                OpenPage west = display("west");
                OpenPage all = display("all")) {
            Called there = called(EAST, BILLS);
            Called here = called(WEST, BILLS);
            assertThat(west.part("hero-ticket")).hasText(here.ticket());
            assertThat(east.part("hero-ticket")).hasText(there.ticket());
            assertThat(display(all))
                    .hasAttribute("data-presented", Pattern.compile(there.number() + " " + here.number()), soon());
            assertThat(display(west))
                    .not()
                    .hasAttribute("data-presented", Pattern.compile("\\b" + there.number() + "\\b"));
            assertThat(west.part("wait-" + BUSINESS)).isHidden();
            assertThat(east.part("wait-" + BUSINESS)).isVisible();
        }
    }

    @Test
    void aMutedDisplayPresentsAndDoesNotSpeak() throws Exception {
        try (OpenPage page = display("east")) {
            page.part("unlock").click();
            page.page().keyboard().press("m");
            assertThat(page.part("silence")).hasText("已静音");
            Called muted = called(EAST, BILLS);
            assertThat(display(page))
                    .hasAttribute("data-presented", Pattern.compile("\\b" + muted.number() + "\\b"), soon());
            assertThat(display(page)).hasAttribute("data-spoken", "");
            page.page().keyboard().press("m");
            Called spoken = called(EAST, BILLS);
            assertThat(display(page))
                    .hasAttribute("data-spoken", Pattern.compile("\\b" + spoken.number() + "\\b"), soon());
        }
    }

    @Test
    void staffReachEveryControlByKeyboardAlone() {
        try (OpenPage page = display("east")) {
            page.page().keyboard().press("Tab");
            assertThat(page.part("unlock")).isFocused();
            page.page().keyboard().press("Enter");
            assertThat(display(page)).hasAttribute("data-silence", "none");
            page.page().keyboard().press("Tab");
            page.page().keyboard().press("Tab");
            page.part("mute").press("Enter");
            assertThat(display(page)).hasAttribute("data-silence", "muted");
        }
    }

    @Test
    void aWaitIsARangeOrSaysWhyThereIsNone() throws Exception {
        for (int person = 0; person < 9; person++) {
            calls.send("/visits", "{\"services\":[\"business\"],\"channel\":\"kiosk\"}");
        }
        try (OpenPage page = display("east")) {
            assertThat(page.part("wait-" + BUSINESS))
                    .containsText(
                            Pattern.compile("\\d+ 人\\s*约 \\d+–\\d+ 分"), new ContainsTextOptions().setTimeout(SOON));
            assertThat(page.part("wait-metering")).containsText("暂无柜台办理");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wall, '', 1920, 1080",
        "light, '?theme=light', 1920, 1080",
        "dark-english, '?theme=dark&lang=en', 1920, 1080",
        "bilingual, '?lang=both', 1920, 1080",
        "bilingual-light, '?lang=both&theme=light', 1366, 768",
        "portrait, '', 1080, 1920",
        "portrait-english, '?lang=en&theme=light', 1080, 1920",
        "portrait-bilingual, '?lang=both', 1080, 1920",
        "phone, '?lang=en', 390, 844",
        "zoomed, '', 960, 540"
    })
    void everythingFitsAndEveryoneCanReadIt(String mode, String query, int width, int height) throws Exception {
        for (int more = 0; more < 5; more++) {
            called(more % 2 == 0 ? EAST : WEST, BILLS);
        }
        try (OpenPage page = display(world.address(), "display/" + HALL + query, width, height)) {
            page.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.part("hero-ticket")).isVisible();
            page.screenshot("display-" + mode);
            assertThat(DisplayFit.cutOff(page)).as("what does not fit").isEqualTo("[]");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void whoeverCannotBearMotionSeesNoFlash() throws Exception {
        try (OpenPage page = display("east")) {
            Locator hero = page.part("hero");
            called(EAST, BILLS);
            assertThat(display(page)).hasAttribute("data-presented", Pattern.compile("\\d"), soon());
            assertThat(hero).hasCSS("animation-name", Pattern.compile("flash.*"));
            page.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(hero).hasCSS("animation-name", "none");
        }
    }

    @Test
    void aClosedHallAndAnUnknownZoneSaySo() throws Exception {
        world.api().post("/halls/H006/day/close", "{}");
        try (OpenPage page = display(world.address(), "display/H006", 1920, 1080)) {
            assertThat(page.part("hero")).hasAttribute("data-shown", "shut");
            assertThat(page.part("hero")).containsText("现在不营业");
            page.screenshot("display-closed");
            page.isAccessible();
        }
        try (OpenPage page = world.open("display/" + HALL + "/north", 1920, 1080)) {
            assertThat(page.page().getByText("没有这块叫号屏")).isVisible();
        }
    }

    /** Calls somebody to a counter and lets them be served, so that the counter is free again. */
    private static Called called(String counter, String service) throws Exception {
        Called called = calls.call(counter, service);
        calls.serve(counter, service);
        return called;
    }

    private static OpenPage display(String zone) {
        return display(world.address(), "display/" + HALL + "/" + zone, 1920, 1080);
    }

    private static OpenPage display(URI server, String path, int width, int height) {
        OpenPage page = world.open(server, path, width, height);
        assertThat(page.part("hero")).isVisible(new IsVisibleOptions().setTimeout(SOON));
        return page;
    }

    private static Locator display(OpenPage page) {
        return page.part("display");
    }

    /** The last numbers in the list of what was spoken; each announcement takes several seconds. */
    private static void spoke(OpenPage page, String numbers) {
        assertThat(display(page))
                .hasAttribute(
                        "data-spoken",
                        Pattern.compile("(^|.* )" + numbers + "$"),
                        new HasAttributeOptions().setTimeout(40_000));
    }

    private static HasAttributeOptions soon() {
        return new HasAttributeOptions().setTimeout(SOON);
    }
}

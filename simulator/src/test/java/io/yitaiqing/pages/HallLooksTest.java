package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the manager's page looks and is reached: modes, languages, sizes, the keyboard, a link that is cut. */
class HallLooksTest {

    private static final String HALL = "H002";
    private static final String WORK_PANEL = "section:has([data-testid=tab-skills])";
    private static final List<String> TABS = List.of("skills", "appointments", "curves", "policy");
    private static final List<String> SERVICES = List.of("bill-payment", "consulting", "business", "metering");
    private static final List<String> CLERKS = List.of("zhao-lei", "qian-li", "sun-hao", "zhou-min", "wu-gang");

    @TempDir
    static Path folder;

    private static PageWorld world;

    @BeforeAll
    static void aHallAtWork() throws Exception {
        world = PageWorld.start(folder, 1);
        HallApi api = world.api();
        api.awaitOpen(HALL);
        for (int i = 0; i < 12; i++) {
            api.post("/halls/" + HALL + "/visits", ticket(SERVICES.get(i % SERVICES.size()), i % 3 == 0));
        }
        for (int i = 0; i < CLERKS.size(); i++) {
            String counter = "/halls/" + HALL + "/counters/" + (i + 1);
            api.post(counter + "/open", "{\"clerk\":\"" + CLERKS.get(i) + "\"}");
            if (i < 3) {
                api.post(counter + "/call-next", "{}");
                api.post(counter + "/start", "{}");
            }
        }
        api.post("/halls/" + HALL + "/counters/5/pause", "{\"reason\":\"lunch\"}");
        api.post("/halls/" + HALL + "/counters/4/panic", "{\"note\":\"有人吵闹\"}");
    }

    private static String ticket(String service, boolean elderly) {
        return "{\"services\":[\"" + service + "\"],\"channel\":\"kiosk\""
                + (elderly ? ",\"segment\":\"elderly\"}" : "}");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static OpenPage hall(String search, int width, int height) {
        OpenPage page = world.open("hall/" + HALL + search, width, height);
        assertThat(page.part("kpi-waiting")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        return page;
    }

    @ParameterizedTest
    @CsvSource({"zh,LIGHT", "zh,DARK", "en,LIGHT", "en,DARK"})
    void everyModeAndLanguageIsForEveryone(String language, ColorScheme scheme) {
        try (OpenPage page = hall("?lang=" + language, 1440, 900)) {
            page.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            String name = "hall-" + scheme.name().toLowerCase() + "-" + language;
            page.screenshot(name);
            page.isAccessible();
            for (String tab : TABS) {
                page.part("tab-" + tab).click();
                assertThat(page.part("tab-" + tab)).hasAttribute("aria-selected", "true");
                page.isAccessible(WORK_PANEL);
            }
            page.part("tab-away").click();
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void whatMayNeedAManagerStandsInTheFirstView() {
        try (OpenPage page = hall("", 1440, 900)) {
            for (String part : List.of("kpi-waiting", "counter-1", "counter-13")) {
                assertThat(bottomOf(page.part(part))).as(part).isLessThanOrEqualTo(900);
            }
            assertThat(bottomOf(page.page().locator("[data-testid^=alert-]").first()))
                    .isLessThanOrEqualTo(900);
            assertThat(bottomOf(page.page().locator("[data-testid^=queue-row-]").last()))
                    .isLessThanOrEqualTo(900);
        }
    }

    private static double bottomOf(Locator part) {
        var box = part.boundingBox();
        return box.y + box.height;
    }

    /** A phone, a small phone, and a 1440 wide screen at 200 %. */
    @ParameterizedTest
    @CsvSource({"390,844", "320,640", "720,450"})
    void nothingIsLostOnASmallScreen(int width, int height) {
        try (OpenPage page = hall("", width, height)) {
            page.part("tab-skills").click();
            page.part("visit-v5").getByRole(AriaRole.BUTTON).click();
            assertThat(page.part("detail-v5")).isVisible();
            assertThat((Integer) page.page().evaluate("() => document.documentElement.scrollWidth"))
                    .as("the page is as wide as the screen")
                    .isLessThanOrEqualTo(width);
            page.page().evaluate("() => scrollTo(0, 0)");
            page.screenshot("hall-" + width);
            page.isAccessible();
        }
    }

    @Test
    void tabsAndMenusAreReachedAndLeftByTheKeyboard() {
        try (OpenPage page = hall("", 1440, 900)) {
            page.part("tab-skills").focus();
            page.page().keyboard().press("ArrowRight");
            assertThat(page.part("tab-appointments")).isFocused();
            page.page().keyboard().press("End");
            assertThat(page.part("tab-ratings")).hasAttribute("aria-selected", "true");

            Locator menu = page.part("counter-4").locator(".opener");
            menu.focus();
            page.page().keyboard().press("Enter");
            assertThat(menu).hasAttribute("aria-expanded", "true");
            page.page().keyboard().press("ArrowDown");
            page.page().keyboard().press("Escape");
            assertThat(menu).isFocused();
            assertThat(menu).hasAttribute("aria-expanded", "false");

            page.page().keyboard().press("Enter");
            page.page().keyboard().press("ArrowDown");
            page.page().keyboard().press("Enter");
            Locator dialog = page.page().getByRole(AriaRole.DIALOG);
            assertThat(dialog).isVisible();
            page.page().keyboard().press("Escape");
            assertThat(dialog).isHidden();
            assertThat(menu).isFocused();
        }
    }

    @Test
    void aCutLinkDisablesEveryActionEvenInAnOpenDialog() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = OpenPage.open(
                        world.browser().page(1440, 900), cable.address().resolve("hall/" + HALL))) {
            page.part("visit-v5").getByRole(AriaRole.BUTTON).click();
            page.part("detail-v5").getByRole(AriaRole.BUTTON).nth(1).click();
            Locator submit = page.page().getByRole(AriaRole.DIALOG).locator("button[type=submit]");
            assertThat(submit).isEnabled();
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
            assertThat(submit).isDisabled();
            page.page().keyboard().press("Escape");
            String actions = "[data-testid^=counter-] button, [data-testid^=alert-] button, "
                    + "[data-testid^=detail-] button, [data-testid^=skill-] button";
            for (Locator action : page.page().locator(actions).all()) {
                assertThat(action).isDisabled();
            }
            cable.mend();
            assertThat(page.part("link-banner")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(15_000));
            assertThat(page.part("detail-v5").getByRole(AriaRole.BUTTON).first())
                    .isEnabled();
        }
    }
}

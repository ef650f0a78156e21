package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clerk's page in its languages, colours and sizes. */
class ClerkLooksTest {

    private static final String HALL = "H002";

    @TempDir
    static Path folder;

    private static PageWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        world.api().awaitOpen(HALL);
        String counter = "/halls/" + HALL + "/counters/8/";
        world.api().post(counter + "open", "{\"clerk\":\"chu-yan\"}");
        String need = "{\"services\":[\"contracts\",\"metering\",\"business\"],\"segment\":\"elderly\"}";
        world.api().post("/halls/" + HALL + "/visits", need);
        world.api().post(counter + "call-next", "{}");
        world.api().post(counter + "start", "{}");
        world.api().post(counter + "step", "{\"step\":\"identify\"}");
        for (int i = 0; i < 12; i++) {
            String service = i % 3 == 0 ? "contracts" : "metering";
            world.api().post("/halls/" + HALL + "/visits", "{\"services\":[\"" + service + "\"]}");
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static OpenPage open(String query, int width, int height) {
        OpenPage page = world.open("clerk/" + HALL + "/8" + query, width, height);
        page.page()
                .locator(".sign button.primary")
                .click(new com.microsoft.playwright.Locator.ClickOptions().setTimeout(15_000));
        assertThat(page.part("current"))
                .hasAttribute("data-state", "serving", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
        return page;
    }

    @Test
    void everyoneCanUseItInEachLanguageAndColour() {
        for (String language : new String[] {"zh", "en"}) {
            for (String theme : new String[] {"light", "dark"}) {
                try (OpenPage page = open("?lang=" + language, 1440, 900)) {
                    page.page().locator("header select").selectOption(theme);
                    page.page().locator("details.materials summary").first().click();
                    page.screenshot("clerk-" + theme + (language.equals("zh") ? "" : "-english"));
                    page.isAccessible();
                    page.hasNoComplaint();
                }
            }
        }
    }

    @Test
    void theLanguageCanBeChangedAtTheCounter() {
        try (OpenPage page = open("", 1440, 900)) {
            page.button("English").click();
            assertThat(page.page().locator("html")).hasAttribute("lang", "en");
            assertThat(page.part("do-finish")).containsText("Finish");
            page.button("中文").click();
            assertThat(page.part("do-finish")).containsText("办结");
        }
    }

    @Test
    void aPhoneAndAZoomedPageShowAllWithoutSidewaysScrolling() {
        // 200 % zoom of a 1280 px window is a window of 640 CSS pixels.
        for (int[] size : new int[][] {{360, 740}, {640, 450}}) {
            try (OpenPage page = open("", size[0], size[1])) {
                page.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target/screens", "clerk-" + size[0] + ".png")));
                assertThat((Boolean)
                                page.page().evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("no sideways scrolling at %s px", size[0])
                        .isTrue();
                for (String part : new String[] {"current", "do-finish", "do-transfer", "line", "own", "today"}) {
                    page.part(part).scrollIntoViewIfNeeded();
                    assertThat(page.part(part)).isVisible();
                }
                page.isAccessible();
            }
        }
    }

    @Test
    void aHallThatIsNotThereAndACounterThatIsNotThereSaySo() {
        try (OpenPage page = world.open("clerk/H999/1", 1440, 900)) {
            assertThat(page.page().getByText("H999").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        }
        try (OpenPage page = world.open("clerk/" + HALL + "/99", 1440, 900)) {
            assertThat(page.page().getByText("本厅没有柜台 99"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(15_000));
        }
    }
}

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.Vertx;
import io.yitaiqing.node.region.bench.BusyRegion;
import io.yitaiqing.node.web.HttpApi;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wall of a region with a thousand busy halls: a picture nobody touches. */
class RegionWallTest {

    private static final int HALLS = 1_000;
    private static final int PATIENCE = 40_000;

    private static final Vertx VERTX = Vertx.vertx();
    private static URI server;
    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        BusyRegion region = BusyRegion.start(VERTX, HALLS, HttpApi.pages(VERTX)).await(30, TimeUnit.SECONDS);
        server = URI.create("http://127.0.0.1:" + region.port() + "/region/" + BusyRegion.REGION + "?wall");
    }

    @AfterAll
    static void stop() throws Exception {
        browser.close();
        VERTX.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void showsTwelveHallsAtATimeAndTurnsItsPagesByItself() {
        try (OpenPage wall = wall(server, 1920, 1080)) {
            assertThat(wall.part("ranking").locator("tbody tr")).hasCount(12);
            assertThat(wall.part("wall-page")).containsText("第 1 / ");
            assertThat(wall.part("ranking").locator("tbody td").first()).hasText("1");
            assertThat(wall.part("incidents")).isVisible();
            wall.screenshot("region-wall");
            wall.isAccessible();
            assertThat(wall.part("wall-page"))
                    .containsText("第 2 / ", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(wall.part("ranking").locator("tbody td").first()).hasText("13");
            wall.hasNoComplaint();
        }
    }

    @Test
    void hasNothingToPressAndNothingBeyondItsEdges() {
        try (OpenPage wall = wall(server, 1920, 1080)) {
            assertThat(wall.page().locator("a, button, input, select, [tabindex]"))
                    .hasCount(0);
            assertThat(wall.page().locator("html")).hasAttribute("data-theme", "wall");
            for (int height : new int[] {720, 1080, 2160}) {
                wall.page().setViewportSize(height * 16 / 9, height);
                wall.page()
                        .waitForFunction("parseFloat(getComputedStyle(document.documentElement).fontSize)"
                                + " === innerHeight / 50");
                assertThat(wall.page().evaluate("document.documentElement.scrollHeight <= innerHeight"))
                        .as("fits a wall %d pixels high", height)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void isReadInEnglishToo() {
        try (OpenPage wall = wall(URI.create(server + "&lang=en"), 1600, 900)) {
            assertThat(wall.page().locator("h1")).hasText("All · halls at work");
            wall.screenshot("region-wall-english");
            wall.isAccessible();
        }
    }

    @Test
    void aCutLinkIsSaidOnTheWallToo() throws Exception {
        try (Cable cable = new Cable(server);
                OpenPage wall = wall(cable.address().resolve("region/all?wall"), 1920, 1080)) {
            cable.cut();
            assertThat(wall.part("link-banner"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
            wall.screenshot("region-wall-lost");
            cable.mend();
            assertThat(wall.part("link-banner")).isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENCE));
        }
    }

    private static OpenPage wall(URI address, int width, int height) {
        OpenPage wall = OpenPage.open(browser.page(width, height), address);
        assertThat(wall.part("kpi-waiting")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return wall;
    }
}

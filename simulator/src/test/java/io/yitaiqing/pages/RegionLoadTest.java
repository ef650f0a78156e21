package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.yitaiqing.node.region.bench.BusyRegion;
import io.yitaiqing.node.web.HttpApi;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * The regional page while every hall changes twice a second, over a real socket.
 *
 * <p>Run small it only asks what holds on any machine; {@code -Dpage.halls=3000 -Dpage.seconds=600} makes it the
 * measurement whose figures stand in the README.
 */
class RegionLoadTest {

    private static final int HALLS = Integer.getInteger("page.halls", 300);
    private static final int SECONDS = Integer.getInteger("page.seconds", 5);
    private static final String WHERE = System.getProperty("page.wall", "false").equals("true") ? "?wall" : "";

    @Test
    void followsEveryHallWithoutWearingThePageOut() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (Browser browser = Browser.start()) {
            BusyRegion region = BusyRegion.start(vertx, HALLS, pages(vertx)).await(30, TimeUnit.SECONDS);
            URI address = URI.create("http://127.0.0.1:" + region.port() + "/region/" + BusyRegion.REGION + WHERE);
            try (OpenPage page = OpenPage.open(browser.page(1600, 900), address)) {
                assertThat(page.part("kpi-waiting")).isVisible(within(30_000));
                PageCost cost = PageCost.measure(page.page(), SECONDS);
                System.out.println(cost.sentence(HALLS));
                assertThat(page.part("link-age")).hasAttribute("data-state", "live");
                assertThat(cost.samples()).isNotEmpty();
                assertThat(cost.framesPerSecond()).isPositive();
                assertThat(cost.heapBytesLast()).isPositive();
                assertThat(drawnHalls(page)).isEqualTo(HALLS);
                assertThat(region.changes()).isGreaterThan(HALLS);
                page.screenshot("region-load");
                page.hasNoComplaint();
            }
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private static Router pages(Vertx vertx) {
        Router router = HttpApi.pages(vertx);
        router.get("/api/v1/regions").handler(context -> context.json(new JsonObject("{\"regions\":[]}")));
        return router;
    }

    /** How many halls the legend of the map counts. */
    private static int drawnHalls(OpenPage page) {
        return page.page().locator(".legend b").allTextContents().stream()
                .mapToInt(count -> Integer.parseInt(count.replace(",", "")))
                .sum();
    }

    private static LocatorAssertions.IsVisibleOptions within(int millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }
}

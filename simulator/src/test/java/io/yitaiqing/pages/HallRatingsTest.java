package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.yitaiqing.pages.HallDesk.soon;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What customers said, where the hall's manager looks")
class HallRatingsTest {

    private static final String SERVICE = "bill-payment";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final HallDesk desk = new HallDesk(() -> PageWorld.start(folder, 1));

    private static HallCalls calls;

    @BeforeAll
    static void start() {
        calls = new HallCalls(desk.api(), HallDesk.HALL);
    }

    private static String rated(String body) throws Exception {
        String visit = calls.send("/visits", "{\"services\":[\"" + SERVICE + "\"],\"channel\":\"kiosk\"}")
                .path("visit")
                .asText();
        calls.send("/counters/1/call", "{\"visit\":\"" + visit + "\",\"reason\":\"test\"}");
        calls.serve("1", SERVICE);
        calls.send("/visits/" + visit + "/rate", body);
        return visit;
    }

    @Test
    @DisplayName(
            "is the day's average with its count, the last low ones with their counter, and the visits served lately")
    void averageLowOnesAndServedVisits() throws Exception {
        calls.open("1", SERVICE);
        try (OpenPage page = desk.hall()) {
            page.part("tab-ratings").click();
            assertThat(page.page().getByText("今天还没有评价。")).isVisible();
            String content = rated("{\"score\":5}");
            String not = rated("{\"score\":2,\"comment\":\"等了太久\"}");
            assertThat(page.part("ratings")).containsText("3.5", soon());
            assertThat(page.part("tab-ratings")).containsText("评价 2");
            assertThat(page.part("low-" + not)).containsText("等了太久");
            assertThat(page.part("low-" + not)).containsText("1 号柜台");
            assertThat(page.part("low-" + content)).hasCount(0);
            page.page().getByText("最近办完的来访 · 2").click();
            page.part("ratings").scrollIntoViewIfNeeded();
            page.screenshot("hall-ratings");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }
}

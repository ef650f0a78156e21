package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The way to the hall on a phone ticket")
class TicketWayTest {

    private static final String HALL = "H002";
    private static final String SERVICE = "bill-payment";

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallCalls calls;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        HallApi api = world.api();
        api.awaitOpen(HALL);
        calls = new HallCalls(api, HALL);
        calls.open("1", SERVICE);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static JsonNode take() throws Exception {
        return calls.send("/visits", "{\"services\":[\"" + SERVICE + "\"],\"channel\":\"kiosk\"}");
    }

    @Test
    @DisplayName("is the address, a link for the map of the phone, and the way inside once called")
    void addressMapAndCounter() throws Exception {
        JsonNode taken = take();
        try (OpenPage page = world.open("ticket/" + taken.path("token").asText(), 390, 844)) {
            List<String> asked = new ArrayList<>();
            page.page().onRequest(request -> asked.add(request.url()));
            assertThat(page.part("way")).isVisible(new IsVisibleOptions().setTimeout(10_000));
            assertThat(page.part("way")).containsText("示例市城西区青羊大道 200 号");
            assertThat(page.part("way").locator("a"))
                    .hasAttribute("href", Pattern.compile("^geo:30\\.6732,104\\.0091\\?q="));
            page.page().locator("main").evaluate("one => scrollTo(0, document.documentElement.scrollHeight)");
            page.screenshot("ticket-way");
            page.isAccessible();
            calls.send("/counters/1/call", "{\"visit\":\"" + taken.path("visit").asText() + "\",\"reason\":\"test\"}");
            assertThat(page.part("way")).containsText("厅内：先到", new ContainsTextOptions().setTimeout(10_000));
            page.screenshot("ticket-way-called");
            page.button("English").click();
            assertThat(page.part("way")).containsText("200 Qingyang Avenue");
            page.isAccessible();
            page.hasNoComplaint();
            assertThat(asked).allMatch(url -> url.startsWith(world.address().toString()));
        }
    }
}

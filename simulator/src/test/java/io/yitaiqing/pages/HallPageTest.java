package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.yitaiqing.system.HallApi;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hall manager's page in a real browser against a real node. */
class HallPageTest {

    private static final String HALL = "H003";
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        api = world.api();
        api.awaitOpen(HALL);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aTicketTakenByHttpIsOnThePageWithinASecond() throws Exception {
        try (OpenPage page = hall(world.address())) {
            HallApi.Answer ticket = api.post("/halls/" + HALL + "/visits", TICKET);
            Locator visit = page.part("visit-" + ticket.body().path("visit").asText());
            assertThat(visit).containsText(ticket.body().path("ticket").asText(), within(1_000));
            page.screenshot("hall-light");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void aCutLinkFreezesThePageAndItsReturnIsSeamless() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = hall(cable.address())) {
            assertThat(page.part("link-banner")).isHidden();
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(visible(15_000));
            for (Locator action :
                    page.page().locator("[data-testid^=counter-] button").all()) {
                assertThat(action).isDisabled();
            }
            page.screenshot("hall-lost");
            page.isAccessible();
            String missed = api.post("/halls/" + HALL + "/visits", TICKET)
                    .body()
                    .path("visit")
                    .asText();
            cable.mend();
            assertThat(page.part("link-banner")).isHidden(hidden(15_000));
            assertThat(page.part("visit-" + missed)).isVisible(visible(5_000));
        }
    }

    @Test
    void theLanguageCanBeChanged() {
        try (OpenPage page = hall(world.address())) {
            page.page().getByText("English").first().click();
            assertThat(page.page().locator("html")).hasAttribute("lang", "en");
            page.screenshot("hall-english");
            page.isAccessible();
        }
    }

    @Test
    void aManagerOpensACounterAndCallsByPressingButtons() throws Exception {
        try (OpenPage page = hall(world.address())) {
            Locator counter = page.part("counter-1");
            String clerk = api.get("/halls/" + HALL)
                    .body()
                    .at("/document/clerks")
                    .fieldNames()
                    .next();
            api.post("/halls/" + HALL + "/counters/1/open", "{\"clerk\":\"" + clerk + "\"}");
            api.post("/halls/" + HALL + "/visits", TICKET);
            counter.locator("button")
                    .filter(new Locator.FilterOptions().setHasText("呼叫"))
                    .first()
                    .click();
            assertThat(counter).containsText("呼叫中", within(5_000));
            assertThat(api.get("/halls/" + HALL)
                            .body()
                            .at("/document/counters/1/state")
                            .asText())
                    .isEqualTo("calling");
        }
    }

    @Test
    void aClosedHallSaysSoAndGivesNoTickets() throws Exception {
        api.post("/halls/H002/day/close", "{}");
        try (OpenPage page = world.open("hall/H002", 1440, 900)) {
            assertThat(page.page().getByText("营业厅现在不营业")).isVisible(visible(10_000));
            assertThat(page.button("取号")).isDisabled();
            assertThat(page.part("counter-1").locator("button").first()).isDisabled();
            page.screenshot("hall-closed");
        }
    }

    @Test
    void aHallThatIsNoneIsToldInThePagesLanguage() {
        try (OpenPage page = world.open("hall/H404", 1440, 900)) {
            assertThat(page.page().getByText("没有这样的实时数据")).isVisible(visible(10_000));
            assertThat(page.page().getByText("UNKNOWN_TOPIC")).isHidden();
            page.button("English").click();
            assertThat(page.page().getByText("没有这样的实时数据")).isHidden();
            assertThat(page.page().getByText("H404").last()).containsText("Expected");
            page.isAccessible();
        }
    }

    private static OpenPage hall(URI server) {
        OpenPage page = world.open(server, "hall/" + HALL, 1440, 900);
        assertThat(page.part("kpi-waiting")).isVisible(visible(10_000));
        return page;
    }

    private static LocatorAssertions.ContainsTextOptions within(int millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }

    private static LocatorAssertions.IsVisibleOptions visible(int millis) {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(millis);
    }

    private static LocatorAssertions.IsHiddenOptions hidden(int millis) {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(millis);
    }
}

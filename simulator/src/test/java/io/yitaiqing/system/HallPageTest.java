package io.yitaiqing.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.PlanFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static Node node;
    private static Browser browser;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start();
        NodeSettings settings = NodeSettings.of(
                        folder, PlanFiles.read(ServerProcess.home().resolve("config/halls")))
                .withPort(0)
                .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1);
        node = Node.start(settings).toCompletionStage().toCompletableFuture().join();
        api = new HallApi(server());
        api.awaitOpen(HALL);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (node != null) {
            node.stop().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static URI server() {
        return URI.create("http://127.0.0.1:" + node.port() + "/");
    }

    @Test
    void aTicketTakenByHttpIsOnThePageWithinASecond() throws Exception {
        Page page = browser.page(1440, 900);
        List<String> errors = watch(page);
        open(page, server());
        HallApi.Answer ticket = api.post("/halls/" + HALL + "/visits", TICKET);
        Locator visit = page.getByTestId("visit-" + ticket.body().path("visit").asText());
        assertThat(visit).containsText(ticket.body().path("ticket").asText(), within(1_000));
        page.screenshot(new Page.ScreenshotOptions().setPath(screen("hall-light.png")));
        assertThat(errors).isEmpty();
        page.context().close();
    }

    @Test
    void aCutLinkFreezesThePageAndItsReturnIsSeamless() throws Exception {
        try (Cable cable = new Cable(server())) {
            Page page = browser.page(1440, 900);
            open(page, cable.address());
            assertThat(page.getByTestId("link-banner")).isHidden();
            cable.cut();
            assertThat(page.getByTestId("link-banner")).isVisible(visible(15_000));
            for (Locator action : page.locator("[data-testid^=counter-] button").all()) {
                assertThat(action).isDisabled();
            }
            page.screenshot(new Page.ScreenshotOptions().setPath(screen("hall-lost.png")));
            String missed = api.post("/halls/" + HALL + "/visits", TICKET)
                    .body()
                    .path("visit")
                    .asText();
            cable.mend();
            assertThat(page.getByTestId("link-banner")).isHidden(hidden(15_000));
            assertThat(page.getByTestId("visit-" + missed)).isVisible(visible(5_000));
            page.context().close();
        }
    }

    @Test
    void theLanguageCanBeChanged() {
        Page page = browser.page(1440, 900);
        open(page, server());
        page.getByText("English").first().click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.screenshot(new Page.ScreenshotOptions().setPath(screen("hall-english.png")));
        page.context().close();
    }

    @Test
    void aManagerOpensACounterAndCallsByPressingButtons() throws Exception {
        Page page = browser.page(1440, 900);
        open(page, server());
        Locator counter = page.getByTestId("counter-1");
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
        page.context().close();
    }

    @Test
    void aClosedHallSaysSoAndGivesNoTickets() throws Exception {
        api.post("/halls/H002/day/close", "{}");
        Page page = browser.page(1440, 900);
        page.navigate(server().resolve("hall/H002").toString());
        assertThat(page.getByText("营业厅现在不营业")).isVisible(visible(10_000));
        assertThat(page.getByText("取号", new Page.GetByTextOptions().setExact(true)))
                .isDisabled();
        assertThat(page.getByTestId("counter-1").locator("button")).isDisabled();
        page.screenshot(new Page.ScreenshotOptions().setPath(screen("hall-closed.png")));
        page.context().close();
    }

    private static void open(Page page, URI address) {
        page.navigate(address.resolve("hall/" + HALL).toString());
        assertThat(page.getByTestId("kpi-waiting")).isVisible(visible(10_000));
    }

    /** Errors in the console and requests to anywhere but the node. */
    private static List<String> watch(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onPageError(errors::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server().toString()) && !request.url().startsWith("data:")) {
                errors.add("A request to " + request.url());
            }
        });
        return errors;
    }

    private static Path screen(String name) {
        return Path.of("target/screens", name);
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

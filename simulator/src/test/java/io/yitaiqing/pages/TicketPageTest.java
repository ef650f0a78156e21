package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.yitaiqing.system.HallApi;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer follows their own ticket on a phone, from the queue to the rating. */
class TicketPageTest {

    private static final String HALL = "H003";
    private static final String BILLS = "bill-payment";
    private static final int PAGE_BYTES_MOST = 40_000;

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;
    private static HallCalls calls;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        api = world.api();
        api.awaitOpen(HALL);
        calls = new HallCalls(api, HALL);
        calls.open("1", BILLS);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static JsonNode take() throws Exception {
        return calls.send("/visits", "{\"services\":[\"" + BILLS + "\"],\"channel\":\"kiosk\"}");
    }

    private static OpenPage ticket(JsonNode taken, String query) {
        OpenPage page = world.open("ticket/" + taken.path("token").asText() + query, 390, 844);
        assertThat(page.part("ticket")).hasText(taken.path("ticket").asText(), text(10_000));
        return page;
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions text(int millis) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(millis);
    }

    private static void callToCounter(JsonNode taken) throws Exception {
        calls.send("/counters/1/call", "{\"visit\":\"" + taken.path("visit").asText() + "\",\"reason\":\"test\"}");
    }

    @Test
    void aCustomerWaitsIsCalledIsServedAndRatesTheVisit() throws Exception {
        for (int ahead = 0; ahead < 4; ahead++) {
            take();
        }
        JsonNode taken = take();
        try (OpenPage page = ticket(taken, "")) {
            assertThat(page.part("ahead")).isVisible();
            assertThat(page.part("range")).containsText("预计约");
            assertThat(page.part("near")).isHidden();
            page.screenshot("ticket-waiting");
            page.isAccessible();

            callToCounter(taken);
            assertThat(page.part("counter")).containsText("1 号柜台", within(10_000));
            page.screenshot("ticket-called");
            page.isAccessible();

            calls.serve("1", BILLS);
            assertThat(page.part("ended")).containsText("已办理完毕", within(10_000));
            page.page()
                    .getByText("满意", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.page().getByRole(AriaRole.TEXTBOX).fill("很快");
            page.screenshot("ticket-rating");
            page.isAccessible();
            page.button("提交评价").click();
            assertThat(page.part("rated")).isVisible(visible(10_000));
            page.screenshot("ticket-rated");
            page.hasNoComplaint();
        }
        JsonNode ratings = api.get("/halls/" + HALL).body().at("/document/ratings");
        assertThat(ratings.findValuesAsText("comment")).contains("很快");
    }

    @Test
    void whoIsNearlyNextIsToldSoAndMayGoAwayAndComeBack() throws Exception {
        JsonNode taken = calls.send("/visits", "{\"services\":[\"repairs\"],\"channel\":\"kiosk\"}");
        try (OpenPage page = ticket(taken, "")) {
            assertThat(page.part("near")).isVisible(visible(10_000));
            page.button("10 分钟").click();
            assertThat(page.page().getByText("已为您保留位置")).isVisible(visible(10_000));
            page.screenshot("ticket-away");
            page.isAccessible();
            page.button("我回来了").click();
            assertThat(page.part("near")).isVisible(visible(10_000));
            page.button("不等了").click();
            page.screenshot("ticket-sure");
            page.isAccessible();
            page.page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("不等了"))
                    .click();
            assertThat(page.part("ended")).containsText("您已离开", within(10_000));
            page.hasNoComplaint();
        }
    }

    @Test
    void aCutLinkShowsItselfAndItsReturnIsSeamless() throws Exception {
        JsonNode taken = take();
        try (Cable cable = new Cable(world.address());
                OpenPage page = world.open(
                        cable.address(), "ticket/" + taken.path("token").asText(), 390, 844)) {
            assertThat(page.part("ticket")).isVisible(visible(10_000));
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(visible(16_000));
            assertThat(page.part("ticket")).isVisible();
            assertThat(page.button("不等了")).isDisabled();
            page.screenshot("ticket-lost");
            page.isAccessible();
            callToCounter(taken);
            cable.mend();
            assertThat(page.part("counter")).isVisible(visible(15_000));
            assertThat(page.part("link-banner")).isHidden();
        }
        calls.serve("1", BILLS);
    }

    @Test
    void itWorksByAskingWhereNoEventStreamGetsThrough() throws Exception {
        JsonNode taken = take();
        Page page = world.browser().page(390, 844);
        page.route("**/api/v1/live/**", route -> route.abort());
        try (OpenPage open = OpenPage.open(
                page, world.address().resolve("ticket/" + taken.path("token").asText()))) {
            assertThat(open.part("ticket")).isVisible(visible(10_000));
            assertThat(open.part("link-age")).hasAttribute("data-state", "live");
            api.post("/visits/" + taken.path("token").asText() + "/leave", "{}");
            assertThat(open.part("ended")).isVisible(visible(10_000));
        }
    }

    @Test
    void theWholePageIsSmallAndNamesNobody() throws Exception {
        JsonNode taken = take();
        List<Response> responses = new ArrayList<>();
        Page page = world.browser().page(390, 844);
        page.onResponse(responses::add);
        try (OpenPage open = OpenPage.open(
                page, world.address().resolve("ticket/" + taken.path("token").asText()))) {
            assertThat(open.part("ticket")).isVisible(visible(10_000));
            int bytes = 0;
            // To read a body lets what comes later be told.
            for (Response response : List.copyOf(responses)) {
                if (!response.url().contains("/api/") && !response.url().endsWith(".svg")) {
                    bytes += zipped(response.body());
                }
            }
            System.out.printf("The ticket's page has %d bytes, compressed.%n", bytes);
            assertThat(bytes).isPositive().isLessThan(PAGE_BYTES_MOST);
            assertThat(page.url()).endsWith(taken.path("token").asText());
        }
    }

    @Test
    void itIsReadInEnglishInTheDarkByKeyboardAndAtTwiceTheSize() throws Exception {
        JsonNode taken = calls.send("/visits", "{\"services\":[\"consulting\"],\"channel\":\"kiosk\"}");
        try (OpenPage page = ticket(taken, "?lang=en")) {
            assertThat(page.page().locator("html")).hasAttribute("lang", "en");
            page.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            page.screenshot("ticket-english-dark");
            page.isAccessible();
            // A phone of half the width is a phone at 200 %.
            page.page().setViewportSize(195, 422);
            int wider = (int) page.page().evaluate("document.documentElement.scrollWidth - innerWidth");
            assertThat(wider).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
            page.screenshot("ticket-zoom");
            page.page().setViewportSize(390, 844);
            press(page.page(), "Stop waiting");
            press(page.page(), "Stop waiting");
            assertThat(page.part("ended")).containsText("You left", within(10_000));
        }
    }

    @Test
    void anUnknownTicketSaysSo() {
        try (OpenPage page = world.open("ticket/" + HALL + ".nobody", 390, 844)) {
            assertThat(page.page().getByText("没有这张号票")).isVisible(visible(10_000));
            page.screenshot("ticket-gone");
            page.isAccessible();
        }
    }

    /** Goes there by Tab and presses Enter. */
    private static void press(Page page, String name) {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .last();
        for (int tab = 0; tab < 40; tab++) {
            page.keyboard().press("Tab");
            if ((boolean) button.evaluate("one => one === document.activeElement")) {
                page.keyboard().press("Enter");
                return;
            }
        }
        throw new AssertionError("Expected to reach " + name + " by Tab, but it is out of reach.");
    }

    private static int zipped(byte[] body) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        }
        return bytes.size();
    }

    private static ContainsTextOptions within(int millis) {
        return new ContainsTextOptions().setTimeout(millis);
    }

    private static IsVisibleOptions visible(int millis) {
        return new IsVisibleOptions().setTimeout(millis);
    }
}

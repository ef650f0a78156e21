package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.BoundingBox;
import io.yitaiqing.system.HallApi;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer takes a ticket at the kiosk, whoever they are and however it stands. */
class KioskPageTest {

    private static final String HALL = "H002";
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1920;

    @TempDir
    static Path folder;

    private static PageWorld world;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        api = world.api();
        api.awaitOpen(HALL);
        api.awaitOpen("H003");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static OpenPage kiosk(URI server, String path, int width, int height) {
        OpenPage page = world.open(server, "kiosk/" + path, width, height);
        assertThat(page.page().locator(".choices button").first()).isVisible(visible(10_000));
        return page;
    }

    private static OpenPage kiosk(String path) {
        return kiosk(world.address(), path, WIDTH, HEIGHT);
    }

    private static void choose(OpenPage page, String service) {
        page.part("service-" + service).click();
        page.part("take").click();
        assertThat(page.part("number")).isVisible(visible(10_000));
    }

    @Test
    void aCustomerChoosesSeesWhatToBringAndTakesATicketWithItsCode() throws Exception {
        try (OpenPage page = kiosk(HALL)) {
            assertThat(page.page().locator(".choices button")).hasCount(6);
            fits(page);
            page.screenshot("kiosk-choose");
            page.isAccessible();
            page.page().locator(".choices button").first().click();
            page.button("六十五岁以上长者").click();
            page.screenshot("kiosk-confirm");
            page.isAccessible();
            page.part("take").click();
            assertThat(page.part("code")).isVisible(visible(10_000));
            page.screenshot("kiosk-given");
            page.isAccessible();
            fits(page);
            String number = page.part("number").innerText();
            JsonNode visits = api.get("/halls/" + HALL).body().at("/document/visits");
            assertThat(visits.findValuesAsText("ticket")).contains(number);
            assertThat(visits.findValuesAsText("segment")).contains("elderly");
            page.button("完成").click();
            assertThat(page.page().locator(".choices button")).hasCount(6);
            page.hasNoComplaint();
        }
    }

    @Test
    void severalErrandsGoOnOneTicket() throws Exception {
        try (OpenPage page = kiosk("H003")) {
            page.part("service-bill-payment").click();
            page.button("再办一项业务").click();
            assertThat(page.part("service-bill-payment")).isHidden();
            page.part("service-consulting").click();
            page.part("take").click();
            assertThat(page.part("number")).isVisible(visible(10_000));
            String number = page.part("number").innerText();
            for (JsonNode visit : api.get("/halls/H003").body().at("/document/visits")) {
                if (visit.path("ticket").asText().equals(number)) {
                    assertThat(visit.path("services")).hasSize(2);
                    return;
                }
            }
            throw new AssertionError("Expected ticket " + number + " in the hall, but there is none.");
        }
    }

    @Test
    void aCutLinkGivesNoTicketsAndItsReturnIsSeamless() throws Exception {
        try (Cable cable = new Cable(world.address());
                OpenPage page = kiosk(cable.address(), HALL, WIDTH, HEIGHT)) {
            cable.cut();
            assertThat(page.part("link-banner")).isVisible(visible(20_000));
            assertThat(page.page().locator(".choices button").first()).isDisabled();
            page.screenshot("kiosk-lost");
            page.isAccessible();
            cable.mend();
            assertThat(page.part("link-banner"))
                    .isHidden(new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions()
                            .setTimeout(15_000));
            assertThat(page.page().locator(".choices button").first()).isEnabled();
        }
    }

    @Test
    void theElderModeIsLargerShowsFewerAndIsRemembered() {
        try (OpenPage page = kiosk(HALL)) {
            page.button("长辈版").click();
            assertThat(page.page().locator(".choices button")).hasCount(4);
            page.page().reload();
            assertThat(page.page().locator(".choices button")).hasCount(4);
            for (var button : page.page().locator("button").all()) {
                BoundingBox box = button.boundingBox();
                assertThat(Math.min(box.width, box.height))
                        .as(button.innerText())
                        .isGreaterThanOrEqualTo(60);
            }
            double smallest = ((Number) page.page()
                            .evaluate("Math.min(...[...document.querySelectorAll('.kiosk *')].filter(e => e.innerText)"
                                    + ".map(e => parseFloat(getComputedStyle(e).fontSize)))"))
                    .doubleValue();
            assertThat(smallest).as("smallest type in px").isGreaterThanOrEqualTo(18);
            fits(page);
            page.screenshot("kiosk-elder");
            page.isAccessible();
        }
    }

    @Test
    void aGuideIsCalledAndTheKioskSaysThatOneComes() throws Exception {
        try (OpenPage page = kiosk("H003?place=kiosk+7")) {
            page.button("呼叫引导员").click();
            assertThat(page.page().getByText("引导员正在赶来")).isVisible(visible(10_000));
            JsonNode alerts = api.get("/halls/H003").body().at("/document/alerts");
            assertThat(alerts.findValuesAsText("cause")).contains("guide-called");
            assertThat(alerts.findValuesAsText("subject")).contains("kiosk 7");
        }
    }

    @Test
    void aClosedHallSaysSoAndGivesNoTickets() throws Exception {
        api.post("/halls/H001/day/close", "{}");
        try (OpenPage page = kiosk("H001")) {
            assertThat(page.page().locator(".choices button").first()).isDisabled();
            assertThat(page.page().locator(".choices button").first()).containsText("现在不营业", within(10_000));
            page.screenshot("kiosk-closed");
            page.isAccessible();
        }
    }

    @Test
    void nobodyThereBringsItBackToItsFirstPageAfterAWarning() {
        Page page = world.browser().page(WIDTH, HEIGHT);
        page.clock().install();
        try (OpenPage open = OpenPage.open(page, world.address().resolve("kiosk/H003"))) {
            page.clock().runFor(2_000);
            assertThat(open.part("service-bill-payment")).isVisible(visible(10_000));
            open.part("service-bill-payment").click();
            open.button("English").click();
            page.clock().runFor(58_000);
            assertThat(open.part("asking")).isHidden();
            page.clock().runFor(3_000);
            assertThat(open.part("asking")).isVisible();
            open.screenshot("kiosk-asking");
            open.button("Go on").click();
            assertThat(open.part("asking")).isHidden();
            assertThat(open.part("take")).isVisible();
            page.clock().runFor(81_000);
            assertThat(open.part("service-bill-payment")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        }
    }

    @Test
    void itIsUsedByKeyboardAlone() {
        try (OpenPage page = kiosk("H003?lang=en")) {
            reach(page, page.part("service-bill-payment"));
            page.page().keyboard().press("Enter");
            reach(page, page.part("take"));
            page.page().keyboard().press("Enter");
            assertThat(page.part("number")).isVisible(visible(10_000));
            page.screenshot("kiosk-english-given");
            page.isAccessible();
        }
    }

    @Test
    void aBookedCustomerScansTheirCodeAndChecksIn() throws Exception {
        String hall = "H006";
        api.awaitOpen(hall);
        String service = api.get("/halls/" + hall + "/entrance")
                .body()
                .at("/services/0/id")
                .asText();
        JsonNode remote = api.post(
                        "/halls/" + hall + "/visits",
                        "{\"services\":[\"" + service + "\"],\"channel\":\"phone\",\"remote\":true}")
                .body();
        String token = remote.path("token").asText();
        assertThat(token).as(remote.toString()).isNotEmpty();
        try (OpenPage page = kiosk(hall)) {
            page.button("扫码签到").click();
            page.screenshot("kiosk-scan");
            page.isAccessible();
            page.page().keyboard().type("http://hall.example/ticket/" + token);
            page.page().keyboard().press("Enter");
            assertThat(page.part("number")).hasText(remote.path("ticket").asText());
        }
    }

    @Test
    void itFitsLyingUprightOnAPhoneAndAtTwiceTheSize() {
        try (OpenPage lying = kiosk(world.address(), HALL, 1920, 1080)) {
            fits(lying);
            lying.screenshot("kiosk-landscape");
            lying.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            lying.screenshot("kiosk-dark");
            lying.isAccessible();
            lying.page().setViewportSize(960, 540);
            isNotWider(lying);
            lying.screenshot("kiosk-zoom");
            lying.page().setViewportSize(390, 844);
            isNotWider(lying);
            lying.screenshot("kiosk-phone");
            lying.isAccessible();
        }
    }

    private static void reach(OpenPage page, com.microsoft.playwright.Locator target) {
        for (int tab = 0; tab < 40; tab++) {
            page.page().keyboard().press("Tab");
            if ((boolean) target.evaluate("one => one === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("Expected to reach " + target + " by Tab, but it is out of reach.");
    }

    private static void fits(OpenPage page) {
        int below = (int) page.page().evaluate("document.documentElement.scrollHeight - innerHeight");
        assertThat(below).as("pixels to scroll down").isLessThanOrEqualTo(0);
        isNotWider(page);
    }

    private static void isNotWider(OpenPage page) {
        int wider = (int) page.page().evaluate("document.documentElement.scrollWidth - innerWidth");
        assertThat(wider).as("pixels to scroll sideways").isLessThanOrEqualTo(0);
    }

    private static ContainsTextOptions within(int millis) {
        return new ContainsTextOptions().setTimeout(millis);
    }

    private static IsVisibleOptions visible(int millis) {
        return new IsVisibleOptions().setTimeout(millis);
    }
}

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One visit from the kiosk to the rating, seen on every surface at once as its people see it. */
class DayStoryTest {

    private static final String HALL = "H002";
    private static final String SERVICE = "bill-payment";
    private static final double SOON = 15_000;

    @TempDir
    static Path folder;

    @Test
    void fromTheKioskToTheRating() throws Exception {
        try (PageWorld world = PageWorld.start(folder, 1)) {
            world.api().awaitOpen(HALL);
            new HallCalls(world.api(), HALL).open("1", SERVICE);
            try (OpenPage kiosk = world.open("kiosk/" + HALL, 1080, 1920);
                    OpenPage manager = world.open("hall/" + HALL, 1440, 900);
                    OpenPage center = world.open("region/lianhe", 1440, 900);
                    OpenPage display = world.open("display/" + HALL, 1920, 1080);
                    OpenPage clerk = world.open("clerk/" + HALL + "/1", 1440, 900)) {
                JsonNode taken = take(kiosk);
                String ticket = taken.path("ticket").asText();
                assertThat(kiosk.part("number")).hasText(ticket);
                try (OpenPage phone = world.open("ticket/" + taken.path("token").asText(), 390, 844)) {
                    assertThat(phone.part("ticket")).hasText(ticket, text());
                    says(manager.part("visit-" + taken.path("visit").asText()), ticket);
                    assertThat(center.part("ranked-" + HALL)).isVisible(visible());

                    call(clerk);
                    assertThat(display.part("hero-ticket")).hasText(ticket, text());
                    says(phone.part("counter"), "1 号柜台");
                    says(manager.part("counter-1"), "呼叫中");

                    serve(clerk);
                    says(phone.part("ended"), "已办理完毕");
                    rate(phone);
                    for (OpenPage page : new OpenPage[] {kiosk, manager, center, display, clerk, phone}) {
                        page.hasNoComplaint();
                    }
                }
                assertThat(rating(world.api(), taken.path("visit").asText())).isEqualTo(4);
            }
        }
    }

    private static JsonNode take(OpenPage kiosk) throws Exception {
        kiosk.part("service-" + SERVICE).click();
        Response answer = kiosk.page()
                .waitForResponse(
                        response -> response.url().endsWith("/visits")
                                && response.request().method().equals("POST"),
                        () -> kiosk.part("take").click());
        return HallApi.JSON.readTree(answer.text());
    }

    private static void call(OpenPage clerk) {
        clerk.page()
                .locator("button", new Page.LocatorOptions().setHasText("继续"))
                .click();
        is(clerk, "idle");
        clerk.page().keyboard().press("F2");
        is(clerk, "calling");
    }

    private static void serve(OpenPage clerk) {
        clerk.page().keyboard().press("F9");
        is(clerk, "serving");
        ClerkDesk.ask(clerk, "F4");
        clerk.page().keyboard().press("F4");
        is(clerk, "idle");
    }

    private static void rate(OpenPage phone) {
        phone.page().getByText("满意", new Page.GetByTextOptions().setExact(true)).click();
        phone.button("提交评价").click();
        assertThat(phone.part("rated")).isVisible(visible());
    }

    /** The stars that the journal has for a visit; 0 if none. */
    private static int rating(HallApi api, String visit) throws Exception {
        String day = api.get("/halls/" + HALL)
                .body()
                .at("/document/hall/" + HALL + "/day")
                .asText();
        int stars = 0;
        for (JsonNode row : api.rows(HALL, day)) {
            for (JsonNode entry : row.path("body")) {
                JsonNode command = entry.path("command");
                if (command.path("type").asText().equals("rate-visit")
                        && command.path("visit").asText().equals(visit)) {
                    stars = command.path("score").asInt();
                }
            }
        }
        return stars;
    }

    private static void is(OpenPage clerk, String state) {
        assertThat(clerk.part("current")).hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(SOON));
    }

    private static void says(Locator part, String text) {
        assertThat(part).containsText(text, new ContainsTextOptions().setTimeout(SOON));
    }

    private static HasTextOptions text() {
        return new HasTextOptions().setTimeout(SOON);
    }

    private static IsVisibleOptions visible() {
        return new IsVisibleOptions().setTimeout(SOON);
    }
}

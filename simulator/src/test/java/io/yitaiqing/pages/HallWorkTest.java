package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.yitaiqing.pages.HallDesk.HALL;
import static io.yitaiqing.pages.HallDesk.button;
import static io.yitaiqing.pages.HallDesk.dialog;
import static io.yitaiqing.pages.HallDesk.field;
import static io.yitaiqing.pages.HallDesk.soon;
import static io.yitaiqing.pages.HallDesk.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a manager looks into rather than watches: dispatch policy, curves and bookings. */
class HallWorkTest {

    /** How many parts of the library that draws the curves the page has asked for. */
    private static final String LOADED =
            "() => performance.getEntriesByType('resource').filter(e => e.name.includes('curveChart')).length";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final HallDesk desk = new HallDesk(() -> PageWorld.start(folder, 1));

    @Test
    void thePolicyIsChangedAndAnotherRunsInItsShadow() throws Exception {
        try (OpenPage page = desk.hall()) {
            page.part("tab-policy").click();
            assertThat(page.part("policy")).containsText("先来先办");
            button(page.page().locator("main"), "更改调度策略…").click();
            assertThat(button(dialog(page), "更改调度策略")).isDisabled();
            field(page, "策略").selectOption("wait-over-target");
            field(page, "至多被超过").fill("8");
            field(page, "影子策略").selectOption("c-mu");
            page.isAccessible();
            submit(page, "更改调度策略");
            assertThat(page.part("policy")).containsText("等候比目标", soon());
            assertThat(page.part("shadow")).containsText("c-μ");
            page.screenshot("hall-policy");
            JsonNode policy = desk.api().get("/halls/" + HALL + "/policy").body();
            assertThat(policy.at("/fairness/mostOvertakes").asInt()).isEqualTo(8);
            assertThat(policy.at("/shadow/policy").asText()).isEqualTo("c-mu");
        }
    }

    @Test
    void theDaysCurvesAreDrawnWhenTheyAreOpenedAndStandInATable() throws Exception {
        desk.take("other-fees");
        try (OpenPage page = desk.hall()) {
            assertThat(page.page().evaluate(LOADED)).as("before it is opened").isEqualTo(0);
            page.part("tab-curves").click();
            assertThat(page.part("curve").locator("svg")).isVisible();
            assertThat(page.page().evaluate(LOADED)).as("when it is opened").isNotEqualTo(0);
            assertThat(page.part("curve")).hasAttribute("aria-label", Pattern.compile("等候最多 \\d+ 人"));
            page.page().getByText("数据表").click();
            assertThat(page.part("curve-table").locator("tbody tr").last()).isVisible();
            page.screenshot("hall-curves");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void aBookingOfTheDayIsCheckedIn() throws Exception {
        JsonNode slots = desk.api()
                .get("/halls/" + HALL + "/services/business/slots/2027-02-01")
                .body()
                .path("slots");
        String start = slots.get(0).path("start").asText();
        desk.done("/appointments", "{\"services\":[\"business\"],\"start\":\"" + start + "\"}");
        try (OpenPage page = desk.hall()) {
            page.part("tab-appointments").click();
            Locator booking = page.page().locator("[data-testid^=booking-]").first();
            assertThat(booking).containsText("业扩报装");
            page.screenshot("hall-bookings");
            page.isAccessible();
            booking.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("签到"))
                    .click();
            assertThat(booking).containsText("等候", soon());
        }
    }
}

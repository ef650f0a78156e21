package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk that nobody ever closes holds after a day of tickets what it held in the morning: see {@link LeakTest}. */
class KioskLeakTest {

    private static final String HALL = "H003";
    private static final double SPEED = 144;
    /** Until then whatever is made once was made. */
    private static final int TICKETS_BEFORE = 15;

    @TempDir
    Path folder;

    @Test
    void aKioskHoldsNoMoreAfterADayOfTickets() throws Exception {
        try (PageWorld world = PageWorld.start(folder, SPEED)) {
            world.api().awaitOpen(HALL);
            OpenPage page = world.open("kiosk/" + HALL, 1080, 1920);
            for (int ticket = 0; ticket < TICKETS_BEFORE; ticket++) {
                takeAndGo(page, world.api());
            }
            int taken = LeakTest.holdsNoMore(world, page, () -> takeAndGo(page, world.api()));
            assertThat(taken).as("tickets").isGreaterThan(10);
            page.hasNoComplaint();
        }
    }

    /** Takes a ticket and gives it up again, so that the hall does not fill. */
    private static boolean takeAndGo(OpenPage page, HallApi api) throws Exception {
        page.part("service-bill-payment").click();
        page.part("take").click();
        assertThat(page.part("code")).isVisible(new IsVisibleOptions().setTimeout(20_000));
        String number = page.part("number").innerText();
        page.button("完成").click();
        JsonNode visits = api.get("/halls/" + HALL).body().at("/document/visits");
        for (var visit : visits.properties()) {
            if (visit.getValue().path("ticket").asText().equals(number)
                    && !visit.getValue().path("state").asText().equals("ended")) {
                api.post("/halls/" + HALL + "/visits/" + visit.getKey() + "/cancel", "{}");
            }
        }
        return true;
    }
}

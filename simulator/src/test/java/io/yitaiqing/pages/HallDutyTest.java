package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.yitaiqing.pages.HallDesk.HALL;
import static io.yitaiqing.pages.HallDesk.SEEN_MILLIS;
import static io.yitaiqing.pages.HallDesk.button;
import static io.yitaiqing.pages.HallDesk.choose;
import static io.yitaiqing.pages.HallDesk.dialog;
import static io.yitaiqing.pages.HallDesk.field;
import static io.yitaiqing.pages.HallDesk.more;
import static io.yitaiqing.pages.HallDesk.says;
import static io.yitaiqing.pages.HallDesk.soon;
import static io.yitaiqing.pages.HallDesk.submit;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a manager answers for besides the counters: the day, offers, alerts that may wait, whom customers ask for. */
class HallDutyTest {

    /** An hour before the first of the halls' doors, so that a manager may open them. */
    private static final Instant EARLY = PageWorld.MORNING.minus(Duration.ofHours(3));

    private static final String SMALL_HALL = "H001";

    @TempDir
    static Path folder;

    @RegisterExtension
    static final HallDesk desk = new HallDesk(HallDutyTest::openOneEarly);

    private static PageWorld openOneEarly() throws Exception {
        PageWorld world = PageWorld.start(folder, 1, EARLY, PageWorld.halls());
        HallApi api = world.api();
        api.awaitAnswer(HALL);
        api.awaitAnswer(SMALL_HALL);
        assertThat(api.post("/halls/" + HALL + "/day/open", "{}").status()).isEqualTo(200);
        return world;
    }

    @Test
    void theDayIsOpenedAndClosedAndIsNotOpenedTwice() throws Exception {
        try (OpenPage page = desk.world().open("hall/" + SMALL_HALL, 1440, 900)) {
            Locator shut = page.page().getByText("营业厅现在不营业");
            assertThat(shut).isVisible(visible());
            day(page, "开始营业日");
            page.isAccessible();
            page.screenshot("hall-day-open");
            submit(page, "开始营业日");
            says(page, "开始营业日已完成");
            assertThat(shut).isHidden(hidden());
            assertThat(open()).isTrue();

            desk.api().post("/halls/" + SMALL_HALL + "/visits", "{\"services\":[\"business\"]}");
            day(page, "结束营业");
            assertThat(dialog(page)).containsText("还有 1 位在等", soon());
            page.isAccessible();
            page.screenshot("hall-day-close");
            submit(page, "结束营业");
            says(page, "结束营业已完成");
            assertThat(shut).isVisible(visible());
            assertThat(open()).isFalse();

            day(page, "开始营业日");
            submit(page, "开始营业日");
            says(page, "「开始营业日」没有执行：这个营业日还没有到，或者已经结束，不能再开。");
            assertThat(page.part("notice")).containsText("Expected a day after 2027-02-01");
            page.screenshot("hall-refused-chinese");
            page.isAccessible();
            page.hasNoComplaint();
        }
    }

    @Test
    void anOfferIsAcceptedRefusedAndTakenBack() throws Exception {
        desk.done("/policy", "{\"offers\":{\"mode\":\"push\",\"acceptWithinSeconds\":300}}");
        desk.done("/counters/1/open", "{\"clerk\":\"zhao-lei\"}");
        desk.done("/counters/2/open", "{\"clerk\":\"qian-li\"}");
        String first = desk.take("bill-payment");
        try (OpenPage page = desk.hall()) {
            String one = offered(page);
            assertThat(page.part("counter-" + one)).containsText("剩");
            assertThat(page.part("visits-aside")).containsText("待窗口接受 1");
            page.screenshot("hall-offered");
            page.isAccessible();
            atCounter(page, one, "接受并呼叫").click();
            desk.isState(page, one, "calling");
            assertThat(desk.row("counters", one).path("visit").asText()).isEqualTo(first);
            desk.done("/counters/" + one + "/start", "{}");
            desk.done("/counters/" + one + "/finish", "{}");
            desk.isState(page, one, "idle");

            String second = desk.take("bill-payment");
            String refuses = offered(page);
            atCounter(page, refuses, "不接").click();
            assertThat(button(dialog(page), "不接")).isDisabled();
            field(page, "原因").fill("正在点钞");
            page.isAccessible();
            submit(page, "不接");
            says(page, refuses + " 号柜台：不接已完成");
            String other = refuses.equals("1") ? "2" : "1";
            desk.isState(page, other, "offered");
            assertThat(desk.row("counters", other).path("visit").asText()).isEqualTo(second);

            more(page, other, "收回派号");
            field(page, "原因").fill("先办急事");
            submit(page, "收回派号");
            says(page, other + " 号柜台：收回派号已完成");
            assertThat(reasons("refuse-offer")).containsExactly("正在点钞");
            assertThat(reasons("rescind-offer")).containsExactly("先办急事");
            page.hasNoComplaint();
        }
        desk.done("/policy", "{\"offers\":{\"mode\":\"pull\",\"acceptWithinSeconds\":300}}");
        desk.done("/counters/1/close", "{}");
        desk.done("/counters/2/close", "{}");
    }

    /** The one counter that is offered a visit. */
    private static String offered(OpenPage page) {
        Locator offered = page.page().locator("[data-testid^=counter-][data-state=offered]");
        assertThat(offered).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(SEEN_MILLIS));
        return offered.getAttribute("data-testid").substring("counter-".length());
    }

    private static Locator atCounter(OpenPage page, String counter, String deed) {
        return button(page.part("counter-" + counter), deed + " · " + counter + " 号柜台");
    }

    /** What the journal says of why offers came to an end. */
    private static List<String> reasons(String command) throws Exception {
        String day = desk.row("hall", HALL).path("day").asText();
        return desk.api().rows(HALL, day).stream()
                .flatMap(row -> row.path("body").findValues("command").stream())
                .filter(given -> given.path("type").asText().equals(command))
                .map(given -> given.path("reason").asText())
                .toList();
    }

    @Test
    void anAlertIsShelvedWithAReasonAndAGuidesCallIsEndedByHand() throws Exception {
        String alert = desk.api()
                .post("/halls/" + HALL + "/guides", "{\"place\":\"kiosk-1\"}")
                .body()
                .path("alert")
                .asText();
        assertThat(alert).isNotEmpty();
        try (OpenPage page = desk.hall();
                OpenPage other = desk.hall()) {
            Locator shown = page.part("alert-" + alert);
            assertThat(shown).containsText("呼叫引导员");
            moreOf(shown, "搁置");
            assertThat(button(dialog(page), "搁置")).isDisabled();
            choose(page, "多久", "搁置 30 分钟");
            field(page, "原因").fill("引导员正在陪同");
            page.isAccessible();
            page.screenshot("hall-shelve");
            submit(page, "搁置");
            assertThat(shown).isHidden(hidden());
            assertThat(other.part("alerts-shelved")).containsText("搁置中 1 条", soon());
            assertThat(other.part("alerts-shelved")).containsText("引导员正在陪同");
            Instant until =
                    Instant.parse(desk.row("alerts", alert).path("shelvedUntil").asText());
            assertThat(until).isAfter(EARLY.plus(Duration.ofMinutes(29)));

            String again = desk.api()
                    .post("/halls/" + HALL + "/guides", "{\"place\":\"kiosk-2\"}")
                    .body()
                    .path("alert")
                    .asText();
            moreOf(page.part("alert-" + again), "已解除");
            assertThat(other.part("alert-" + again)).isHidden(hidden());
            assertThat(desk.row("alerts", again).isMissingNode()).isTrue();
            page.hasNoComplaint();
        }
    }

    @Test
    void whomACustomerAsksForStandsInTheListAndAtThatClerk() throws Exception {
        String visit = desk.api()
                .post(
                        "/halls/" + HALL + "/visits",
                        "{\"services\":[\"consulting\"],\"channel\":\"reception\",\"preferredClerk\":\"sun-hao\"}")
                .body()
                .path("visit")
                .asText();
        try (OpenPage page = desk.hall();
                ClerkDesk asked = ClerkDesk.open(desk.world(), HALL, "3", "sun-hao");
                ClerkDesk another = ClerkDesk.open(desk.world(), HALL, "4", "zhou-min")) {
            assertThat(page.part("visit-" + visit)).containsText("找孙浩");
            page.part("visit-" + visit).getByRole(AriaRole.BUTTON).click();
            assertThat(page.part("detail-" + visit)).containsText("想见的柜员");
            page.isAccessible();
            page.screenshot("hall-preferred");
            assertThat(asked.part("waiting-" + visit)).containsText("找我");
            assertThat(another.part("waiting-" + visit)).not().containsText("找我");
        }
        desk.done("/visits/" + visit + "/leave", "{}");
        desk.done("/counters/3/close", "{}");
        desk.done("/counters/4/close", "{}");
    }

    /** Asks for one of the deeds of the whole hall. */
    private static void day(OpenPage page, String deed) {
        button(page.page().locator("header"), "操作").click();
        page.button(deed + "…").click();
    }

    private static void moreOf(Locator alert, String deed) {
        alert.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更多"))
                .click();
        button(alert, deed).click();
    }

    private static boolean open() throws Exception {
        return desk.api()
                .get("/halls/" + SMALL_HALL)
                .body()
                .at("/document/hall/" + SMALL_HALL + "/open")
                .asBoolean();
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(SEEN_MILLIS);
    }

    private static LocatorAssertions.IsHiddenOptions hidden() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(SEEN_MILLIS);
    }
}

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.yitaiqing.system.HallApi;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hall's manager does in a day, by the buttons of the page, and what the node then says of it. */
class ManagerStoryTest {

    private static final String HALL = "H002";
    private static final int SEEN_MILLIS = 8_000;

    /** How many parts of the library that draws the curves the page has asked for. */
    private static final String LOADED =
            "() => performance.getEntriesByType('resource').filter(e => e.name.includes('curveChart')).length";

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

    private static OpenPage hall() {
        OpenPage page = world.open("hall/" + HALL, 1440, 900);
        assertThat(page.part("kpi-waiting")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        return page;
    }

    private static JsonNode row(String collection, String id) throws Exception {
        return api.get("/halls/" + HALL).body().at("/document/" + collection + "/" + id);
    }

    private static void done(String path, String body) throws Exception {
        HallApi.Answer answer = api.post("/halls/" + HALL + path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 299);
    }

    private static String take(String service) throws Exception {
        HallApi.Answer answer =
                api.post("/halls/" + HALL + "/visits", "{\"services\":[\"" + service + "\"],\"channel\":\"kiosk\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("visit").asText();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses one of the actions behind a counter's menu. */
    private static void more(OpenPage page, String counter, String action) {
        Locator card = page.part("counter-" + counter);
        button(card, "更多操作 · " + counter + " 号柜台").click();
        button(card, action).click();
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SEEN_MILLIS);
    }

    private static Locator dialog(OpenPage page) {
        return page.page().getByRole(AriaRole.DIALOG);
    }

    /** The field of the open dialog whose label begins so; a label's text holds the options, too. */
    private static Locator field(OpenPage page, String label) {
        return dialog(page)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                .locator("select, input");
    }

    private static void choose(OpenPage page, String field, String option) {
        field(page, field).selectOption(new SelectOption().setLabel(option));
    }

    private static void submit(OpenPage page, String action) {
        button(dialog(page), action).click();
        assertThat(dialog(page)).isHidden();
    }

    private static void isState(OpenPage page, String counter, String state) throws Exception {
        assertThat(page.part("counter-" + counter))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(SEEN_MILLIS));
        assertThat(row("counters", counter).path("state").asText()).isEqualTo(state);
    }

    private static void says(OpenPage page, String text) {
        assertThat(page.part("notice")).containsText(text, soon());
    }

    @Test
    void aVisitIsCalledServedTransferredAndTheLastStepTakenBack() throws Exception {
        done("/counters/1/open", "{\"clerk\":\"zhao-lei\"}");
        String visit = take("consulting");
        try (OpenPage page = hall()) {
            Locator card = page.part("counter-1");
            button(card, "呼叫下一位 · 1 号柜台").click();
            isState(page, "1", "calling");
            button(card, "开始办理 · 1 号柜台").click();
            isState(page, "1", "serving");

            button(card, "转移 · 1 号柜台").click();
            choose(page, "业务", "业扩报装");
            choose(page, "队中位置", "队首");
            submit(page, "转移");
            isState(page, "1", "idle");
            assertThat(row("visits", visit).at("/services/0").asText()).isNotEmpty();
            assertThat(row("visits", visit).path("state").asText()).isEqualTo("waiting");

            more(page, "1", "撤销上一步");
            says(page, "已撤销「转移」");
            isState(page, "1", "serving");

            more(page, "1", "挂起");
            submit(page, "挂起");
            isState(page, "1", "idle");
            page.part("tab-away").click();
            page.part("visit-" + visit).getByRole(AriaRole.BUTTON).click();
            page.part("detail-" + visit)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("回到队列"))
                    .click();
            says(page, "回到队列已完成");
            assertThat(row("visits", visit).path("state").asText()).isEqualTo("waiting");
            page.hasNoComplaint();
        }
        done("/visits/" + visit + "/leave", "{}");
        done("/counters/1/close", "{}");
    }

    @Test
    void aLaterVisitIsCalledOutOfOrderWithAReasonAndThePageSaysWhy() throws Exception {
        done("/counters/4/open", "{\"clerk\":\"zhou-min\"}");
        String first = take("business");
        String later = take("business");
        try (OpenPage page = hall()) {
            page.part("visit-" + later).getByRole(AriaRole.BUTTON).click();
            Locator detail = page.part("detail-" + later);
            assertThat(detail).containsText("顺序取决于什么");
            assertThat(detail).containsText("同业务 1 位");
            assertThat(detail).containsText("4 号柜台");
            page.isAccessible();
            detail.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("越序呼叫"))
                    .click();
            choose(page, "柜台", "4 号柜台");
            assertThat(button(dialog(page), "越序呼叫")).isDisabled();
            field(page, "原因").fill("孕妇不适");
            page.isAccessible();
            submit(page, "越序呼叫");
            isState(page, "4", "calling");
            assertThat(row("counters", "4").path("visit").asText()).isEqualTo(later);

            page.part("tab-calls").click();
            page.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("为什么叫"))
                    .first()
                    .click();
            assertThat(page.page().locator("[data-testid^=why-]")).containsText("不按顺序");
            page.screenshot("hall-why");
        }
        done("/counters/4/no-show", "{}");
        done("/visits/" + first + "/leave", "{}");
    }

    @Test
    void aSkillIsChangedByTheKeyboardAlone() throws Exception {
        try (OpenPage page = hall()) {
            Locator cell = page.part("skill-wu-gang-consulting");
            cell.getByRole(AriaRole.BUTTON).focus();
            page.page().keyboard().press("Enter");
            Locator choice = cell.getByRole(AriaRole.COMBOBOX);
            assertThat(choice).isFocused();
            page.page().keyboard().press("ArrowDown");
            page.page().keyboard().press("ArrowDown");
            assertThat(row("clerks", "wu-gang").at("/skills/consulting").isMissingNode())
                    .as("a choice by arrow keys is not final")
                    .isTrue();
            page.page().keyboard().press("Enter");
            assertThat(cell).containsText("熟练 4", soon());
            assertThat(row("clerks", "wu-gang").at("/skills/consulting").asInt())
                    .isEqualTo(4);

            page.page().keyboard().press("Enter");
            page.page().keyboard().press("Escape");
            assertThat(cell.getByRole(AriaRole.BUTTON)).isFocused();
        }
    }

    @Test
    void aTidalCounterIsSetUpStaffedAndTakenDown() throws Exception {
        try (OpenPage page = hall()) {
            button(page.page().locator("main"), "设临时柜台").click();
            field(page, "名称").fill("门口一号");
            field(page, "电费缴纳").check();
            page.isAccessible();
            submit(page, "设临时柜台");
            isState(page, "T1", "closed");

            button(page.part("counter-T1"), "开台 · T1 号柜台").click();
            choose(page, "柜员", "沈波");
            submit(page, "开台");
            isState(page, "T1", "idle");

            more(page, "T1", "换柜员");
            choose(page, "柜员", "韩梅 · 空闲");
            submit(page, "换柜员");
            assertThat(page.part("counter-T1")).containsText("韩梅", soon());
            isState(page, "T1", "idle");
            assertThat(row("clerks", "shen-bo").has("counter")).isFalse();

            more(page, "T1", "关台");
            isState(page, "T1", "closed");
            more(page, "T1", "撤下临时柜台");
            assertThat(page.part("counter-T1"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SEEN_MILLIS));
        }
    }

    @Test
    void helpIsLookedAfterAndOverWhenSomebodySaysSo() throws Exception {
        done("/counters/6/open", "{\"clerk\":\"zheng-xue\"}");
        String alert = api.post("/halls/" + HALL + "/counters/6/panic", "{\"note\":\"有人吵闹\"}")
                .body()
                .path("alert")
                .asText();
        try (OpenPage page = hall();
                OpenPage other = hall()) {
            Locator shown = page.part("alert-" + alert);
            assertThat(shown).containsText("紧急求助");
            assertThat(shown).containsText("有人吵闹");
            shown.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("我来处理"))
                    .click();
            assertThat(other.part("alert-" + alert)).containsText("大堂经理", soon());
            page.screenshot("hall-alert");
            page.isAccessible();

            shown.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更多"))
                    .click();
            assertThat(button(shown, "搁置")).isHidden();
            button(shown, "关怀措施").click();
            choose(page, "措施", "送饮用水");
            submit(page, "关怀措施");
            says(page, "送饮用水");
            shown.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("更多"))
                    .click();
            button(shown, "已解除").click();
            assertThat(other.part("alert-" + alert))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SEEN_MILLIS));
        }
    }

    @Test
    void ofTwoWhoDoTheSameTheSecondIsToldWhyNot() throws Exception {
        done("/counters/7/open", "{\"clerk\":\"feng-tao\"}");
        String visit = take("contracts");
        try (OpenPage page = hall();
                OpenPage other = hall()) {
            button(page.part("counter-7"), "呼叫下一位 · 7 号柜台").click();
            isState(page, "7", "calling");
            says(page, "呼叫下一位已完成");
            button(page.part("notice"), "撤销上一步").click();
            says(page, "已撤销「呼叫」");
            isState(page, "7", "idle");

            assertThat(other.part("counter-7")).hasAttribute("data-state", "idle");
            more(other, "7", "撤销上一步");
            says(other, "「撤销上一步」没有执行");
            assertThat(other.part("notice")).containsText("Expected");
            other.screenshot("hall-refused");
        }
        done("/visits/" + visit + "/leave", "{}");
    }

    @Test
    void thePolicyIsChangedAndAnotherRunsInItsShadow() throws Exception {
        try (OpenPage page = hall()) {
            page.part("tab-policy").click();
            assertThat(page.part("policy")).containsText("先来先办");
            button(page.page().locator("main"), "更改调度策略…").click();
            assertThat(button(dialog(page), "更改调度策略")).isDisabled();
            field(page, "策略")
                    .selectOption("wait-over-target");
            field(page, "至多被超过").fill("8");
            field(page, "影子策略").selectOption("c-mu");
            page.isAccessible();
            submit(page, "更改调度策略");
            assertThat(page.part("policy")).containsText("等候比目标", soon());
            assertThat(page.part("shadow")).containsText("c-μ");
            page.screenshot("hall-policy");
            JsonNode policy = api.get("/halls/" + HALL + "/policy").body();
            assertThat(policy.at("/fairness/mostOvertakes").asInt()).isEqualTo(8);
            assertThat(policy.at("/shadow/policy").asText()).isEqualTo("c-mu");
        }
    }

    @Test
    void theDaysCurvesAreDrawnWhenTheyAreOpenedAndStandInATable() throws Exception {
        take("other-fees");
        try (OpenPage page = hall()) {
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
        JsonNode slots = api.get("/halls/" + HALL + "/services/business/slots/2027-02-01")
                .body()
                .path("slots");
        String start = slots.get(0).path("start").asText();
        done("/appointments", "{\"services\":[\"business\"],\"start\":\"" + start + "\"}");
        try (OpenPage page = hall()) {
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

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's morning at the terminal, in a real browser against a real node. */
class ClerkPageTest {

    @TempDir
    static Path folder;

    private static PageWorld world;

    @BeforeAll
    static void start() throws Exception {
        world = PageWorld.start(folder, 1);
        for (String hall : new String[] {"H001", "H002", "H004"}) {
            world.api().awaitOpen(hall);
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aClerksMorning() throws Exception {
        try (OpenPage page = world.open("clerk/H004", 1440, 900)) {
            assertThat(page.button("开台")).isEnabled();
            page.page().locator(".sign select").first().selectOption("5");
            page.screenshot("clerk-sign-in");
            page.isAccessible();
            page.page().locator(".sign select").last().selectOption("hua-qiang");
            page.button("开台").click();
            assertThat(page.part("current")).hasAttribute("data-state", "idle", soon());
            assertThat(page.page()).hasURL(world.address() + "clerk/H004/5");
        }
        // Signed in there; another window of the same clerk goes on at the same counter.
        try (OpenPage page = world.open("clerk/H004/5", 1440, 900)) {
            page.button("我是华强，继续").click();
            assertThat(page.part("current")).hasAttribute("data-state", "idle", soon());
            aCustomerWithoutAllPapersIsParkedAndCalledBack(page);
            whatWasFinishedByMistakeIsTakenBack(page);
            page.hasNoComplaint();
        }
    }

    private void aCustomerWithoutAllPapersIsParkedAndCalledBack(OpenPage page) throws Exception {
        String visit = ticket("H004", "corporate");
        assertThat(page.part("waiting-" + visit)).isVisible(visible());
        page.page().keyboard().press("F2");
        assertThat(page.part("current")).hasAttribute("data-state", "calling", soon());
        page.page().keyboard().press("Alt+r");
        says(page, "notice", "刚刚才呼叫过");
        page.page().keyboard().press("F9");
        assertThat(page.part("current")).hasAttribute("data-state", "serving", soon());
        page.part("step-identify").click();
        assertThat(page.part("step-identify")).hasAttribute("aria-current", "step", soon());
        page.page().keyboard().press("Alt+m");
        page.page().getByLabel("营业执照").check();
        page.page().getByLabel("预留印鉴").check();
        page.screenshot("clerk-serving");
        page.isAccessible();
        page.page().getByLabel("缺件时").selectOption("park");
        page.button("记录核对结果").click();
        assertThat(page.part("current")).hasAttribute("data-state", "idle", soon());
        assertThat(row("H004", "visits", visit).path("state").asText()).isEqualTo("parked");
        says(page, "parked-" + visit, "缺资料");
        says(page, "own", "挂起");
        page.page().keyboard().press("Alt+q");
        assertThat(page.page().locator("#own-title")).isFocused();

        page.part("parked-" + visit).getByRole(AriaRole.BUTTON).first().click();
        page.button("资料已补齐").click();
        page.screenshot("clerk-call-dialog");
        page.isAccessible();
        page.page().keyboard().press("Alt+c");
        assertThat(page.part("current")).hasAttribute("data-state", "calling", soon());
        page.page().keyboard().press("F9");
        assertThat(page.part("current")).hasAttribute("data-state", "serving", soon());
    }

    private void whatWasFinishedByMistakeIsTakenBack(OpenPage page) throws Exception {
        ClerkDesk.ask(page, "F4");
        page.screenshot("clerk-finish-dialog");
        page.isAccessible();
        page.page().keyboard().press("Enter");
        assertThat(page.part("current")).hasAttribute("data-state", "idle", soon());
        says(page, "today", "1 笔");
        assertThat(page.part("undo-left")).isVisible(visible());
        page.page().keyboard().press("Alt+z");
        assertThat(page.part("current")).hasAttribute("data-state", "serving", soon());
        says(page, "notice", "已撤销「办结」");
        says(page, "today", "0 笔");
        ClerkDesk.ask(page, "F4");
        page.page().keyboard().press("F4");
        assertThat(page.part("current")).hasAttribute("data-state", "idle", soon());
    }

    @Test
    void everythingByKeyboardAlone() throws Exception {
        try (ClerkDesk desk = ClerkDesk.open(world, "H002", "7", "feng-tao");
                ClerkDesk other = ClerkDesk.open(world, "H002", "9", "wei-dong")) {
            String visit = desk.ticket("contracts", "metering");
            desk.ticket("metering");
            desk.says("line", "2");
            desk.says("line", "按本厅的叫号次序");
            calledAndServed(desk);
            paperHandedOverAndVisitParked(desk, other, visit);
            sentToTheOtherCounter(desk, other, visit);
            pausedAndBack(desk);
            desk.press("Alt+x");
            desk.says("panic", "求助已发出");
            desk.settled();
            desk.press("Alt+o");
            assertThat(desk.page().button("开台")).isVisible(visible());
            desk.page().hasNoComplaint();
        }
    }

    private static void calledAndServed(ClerkDesk desk) {
        desk.press("?");
        assertThat(desk.page().page().locator("dialog[open]")).containsText("Alt+Z");
        desk.page().screenshot("clerk-keys");
        desk.page().isAccessible();
        desk.press("Escape");

        desk.press("F4");
        desk.says("notice", "柜台状态是「空闲」");
        desk.press("F2");
        desk.is("calling");
        desk.says("said", "已呼叫");
        assertThat(desk.page().page().locator("#now-title")).isFocused();
        desk.press("F8");
        desk.is("idle");
        desk.press("Alt+z");
        desk.is("calling");
        desk.press("F9");
        desk.is("serving");
        desk.press("Alt+k");
        assertThat(desk.part("step-identify")).hasAttribute("aria-current", "step", soon());

        // A linked service the customer was asked about; 更名过户 proposes 电费缴纳.
        desk.ask("Alt+a");
        desk.press("Alt+a");
        assertThat(desk.part("errand-bill-payment")).isVisible(visible());
    }

    private static void paperHandedOverAndVisitParked(ClerkDesk desk, ClerkDesk other, String visit) throws Exception {
        desk.ask("Alt+j");
        desk.press("Tab");
        desk.press("Tab");
        desk.write("请复核");
        desk.press("Enter");
        desk.says("errands", "资料在");
        other.says("papers", "请复核");
        other.page().screenshot("clerk-paper");
        other.part("papers").getByRole(AriaRole.BUTTON).click();
        assertThat(other.part("papers")).isHidden(hidden());

        desk.ask("Alt+p");
        desk.press("Enter");
        desk.is("idle");
        assertThat(desk.row("visits", visit).path("state").asText()).isEqualTo("parked");
        desk.press("Alt+z");
        desk.is("serving");
    }

    private static void sentToTheOtherCounter(ClerkDesk desk, ClerkDesk other, String visit) throws Exception {
        desk.ask("F6");
        desk.press("ArrowRight");
        desk.page().screenshot("clerk-transfer-dialog");
        desk.page().isAccessible();
        desk.press("F6");
        desk.is("idle");
        assertThat(desk.row("visits", visit).path("wish").path("counter").asText())
                .isEqualTo("9");
        // It was sent to the other counter and is nothing this one may call.
        assertThat(desk.part("waiting-" + visit)).isHidden(hidden());
        assertThat(other.part("waiting-" + visit)).containsText("找我");
        desk.says("own", "等候");
    }

    private static void pausedAndBack(ClerkDesk desk) {
        desk.ask("Alt+w");
        desk.press("Alt+w");
        desk.is("paused");
        desk.page().screenshot("clerk-paused");
        desk.page().isAccessible();
        desk.press("Alt+w");
        desk.is("idle");

        desk.ask("Alt+i");
        desk.press("Alt+i");
        desk.is("serving");
        desk.ask("F4");
        desk.press("F4");
        desk.is("idle");
    }

    @Test
    void anOfferIsAcceptedOrRefusedWithAReason() throws Exception {
        world.api().post("/halls/H001/policy", "{\"offers\":{\"mode\":\"push\",\"acceptWithinSeconds\":300}}");
        try (ClerkDesk desk = ClerkDesk.open(world, "H001", "2", "zhang-wei")) {
            desk.ticket("business");
            desk.is("offered");
            desk.says("offer-left", "秒");
            desk.says("said", "派给您");
            desk.page().screenshot("clerk-offered");
            desk.page().isAccessible();
            desk.press("Alt+n");
            desk.page().button("需要回避").click();
            desk.press("Alt+n");
            desk.says("notice", "不接受");
            assertThat(desk.commands("refuse-offer"))
                    .extracting(turn -> turn.at("/command/reason").asText())
                    .containsExactly("需要回避");
            desk.press("F2");
            desk.is("calling");
            desk.page().hasNoComplaint();
        }
    }

    private static String ticket(String hall, String service) throws Exception {
        return world.api()
                .post("/halls/" + hall + "/visits", "{\"services\":[\"" + service + "\"]}")
                .body()
                .path("visit")
                .asText();
    }

    private static com.fasterxml.jackson.databind.JsonNode row(String hall, String collection, String id)
            throws Exception {
        return world.api()
                .get("/halls/" + hall)
                .body()
                .path("document")
                .path(collection)
                .path(id);
    }

    private static void says(OpenPage page, String testId, String text) {
        assertThat(page.part(testId))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
    }

    private static LocatorAssertions.HasAttributeOptions soon() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.IsHiddenOptions hidden() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(15_000);
    }
}

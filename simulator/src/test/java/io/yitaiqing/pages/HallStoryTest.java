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
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a hall's manager does in a day, by the buttons of the page, and what the node then says of it. */
class HallStoryTest {

    @TempDir
    static Path folder;

    @RegisterExtension
    static final HallDesk desk = new HallDesk(() -> PageWorld.start(folder, 1));

    @Test
    void aVisitIsCalledServedTransferredAndTheLastStepTakenBack() throws Exception {
        desk.done("/counters/1/open", "{\"clerk\":\"zhao-lei\"}");
        String visit = desk.take("consulting");
        try (OpenPage page = desk.hall()) {
            Locator card = page.part("counter-1");
            button(card, "呼叫下一位 · 1 号柜台").click();
            desk.isState(page, "1", "calling");
            button(card, "开始办理 · 1 号柜台").click();
            desk.isState(page, "1", "serving");

            button(card, "转移 · 1 号柜台").click();
            choose(page, "业务", "业扩报装");
            choose(page, "队中位置", "队首");
            submit(page, "转移");
            desk.isState(page, "1", "idle");
            assertThat(desk.row("visits", visit).at("/services/0").asText()).isNotEmpty();
            assertThat(desk.row("visits", visit).path("state").asText()).isEqualTo("waiting");

            more(page, "1", "撤销上一步");
            says(page, "已撤销「转移」");
            desk.isState(page, "1", "serving");

            more(page, "1", "挂起");
            submit(page, "挂起");
            desk.isState(page, "1", "idle");
            page.part("tab-away").click();
            page.part("visit-" + visit).getByRole(AriaRole.BUTTON).click();
            page.part("detail-" + visit)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("回到队列"))
                    .click();
            says(page, "回到队列已完成");
            assertThat(desk.row("visits", visit).path("state").asText()).isEqualTo("waiting");
            page.hasNoComplaint();
        }
        desk.done("/visits/" + visit + "/leave", "{}");
        desk.done("/counters/1/close", "{}");
    }

    @Test
    void aLaterVisitIsCalledOutOfOrderWithAReasonAndThePageSaysWhy() throws Exception {
        desk.done("/counters/4/open", "{\"clerk\":\"zhou-min\"}");
        String first = desk.take("business");
        String later = desk.take("business");
        try (OpenPage page = desk.hall()) {
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
            desk.isState(page, "4", "calling");
            assertThat(desk.row("counters", "4").path("visit").asText()).isEqualTo(later);

            page.part("tab-calls").click();
            page.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("为什么叫"))
                    .first()
                    .click();
            assertThat(page.page().locator("[data-testid^=why-]")).containsText("不按顺序");
            page.screenshot("hall-why");
        }
        desk.done("/counters/4/no-show", "{}");
        desk.done("/visits/" + first + "/leave", "{}");
    }

    @Test
    void aSkillIsChangedByTheKeyboardAlone() throws Exception {
        try (OpenPage page = desk.hall()) {
            Locator cell = page.part("skill-wu-gang-consulting");
            cell.getByRole(AriaRole.BUTTON).focus();
            page.page().keyboard().press("Enter");
            Locator choice = cell.getByRole(AriaRole.COMBOBOX);
            assertThat(choice).isFocused();
            page.page().keyboard().press("ArrowDown");
            page.page().keyboard().press("ArrowDown");
            assertThat(desk.row("clerks", "wu-gang").at("/skills/consulting").isMissingNode())
                    .as("a choice by arrow keys is not final")
                    .isTrue();
            page.page().keyboard().press("Enter");
            assertThat(cell).containsText("熟练 4", soon());
            assertThat(desk.row("clerks", "wu-gang").at("/skills/consulting").asInt())
                    .isEqualTo(4);

            page.page().keyboard().press("Enter");
            page.page().keyboard().press("Escape");
            assertThat(cell.getByRole(AriaRole.BUTTON)).isFocused();
        }
    }

    @Test
    void aTidalCounterIsSetUpStaffedAndTakenDown() throws Exception {
        try (OpenPage page = desk.hall()) {
            button(page.page().locator("main"), "设临时柜台").click();
            field(page, "名称").fill("门口一号");
            field(page, "电费缴纳").check();
            page.isAccessible();
            submit(page, "设临时柜台");
            desk.isState(page, "T1", "closed");

            button(page.part("counter-T1"), "开台 · T1 号柜台").click();
            choose(page, "柜员", "沈波");
            submit(page, "开台");
            desk.isState(page, "T1", "idle");

            more(page, "T1", "换柜员");
            choose(page, "柜员", "韩梅 · 空闲");
            submit(page, "换柜员");
            assertThat(page.part("counter-T1")).containsText("韩梅", soon());
            desk.isState(page, "T1", "idle");
            assertThat(desk.row("clerks", "shen-bo").has("counter")).isFalse();

            more(page, "T1", "关台");
            desk.isState(page, "T1", "closed");
            more(page, "T1", "撤下临时柜台");
            assertThat(page.part("counter-T1"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(SEEN_MILLIS));
        }
    }

    @Test
    void helpIsLookedAfterAndOverWhenSomebodySaysSo() throws Exception {
        desk.done("/counters/6/open", "{\"clerk\":\"zheng-xue\"}");
        String alert = desk.api()
                .post("/halls/" + HALL + "/counters/6/panic", "{\"note\":\"有人吵闹\"}")
                .body()
                .path("alert")
                .asText();
        try (OpenPage page = desk.hall();
                OpenPage other = desk.hall()) {
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
        desk.done("/counters/7/open", "{\"clerk\":\"feng-tao\"}");
        String visit = desk.take("contracts");
        try (OpenPage page = desk.hall();
                OpenPage other = desk.hall()) {
            button(page.part("counter-7"), "呼叫下一位 · 7 号柜台").click();
            desk.isState(page, "7", "calling");
            says(page, "呼叫下一位已完成");
            button(page.part("notice"), "撤销上一步").click();
            says(page, "已撤销「呼叫」");
            desk.isState(page, "7", "idle");

            assertThat(other.part("counter-7")).hasAttribute("data-state", "idle");
            more(other, "7", "撤销上一步");
            says(other, "「撤销上一步」没有执行");
            assertThat(other.part("notice")).containsText("这个柜台今天没有可以撤销的操作。");
            assertThat(other.part("notice").locator("[lang=en]")).containsText("Expected counter 7");
            other.screenshot("hall-refused");
        }
        desk.done("/visits/" + visit + "/leave", "{}");
    }
}

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.yitaiqing.system.HallApi;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A manager at the page of a hall: the page, its buttons and dialogs, and what the node says of the same hall. */
/** A manager at the page of a hall: the page, its buttons and dialogs, and what the node then says of the same hall. */
final class HallDesk implements BeforeAllCallback, AfterAllCallback {

    static final String HALL = "H002";
    static final int SEEN_MILLIS = 8_000;

    private final Callable<PageWorld> start;
    private PageWorld world;

    /** One for all tests of a class: this starts before the first of them and is closed after the last. */
    HallDesk(Callable<PageWorld> start) {
        this.start = start;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        world = start.call();
        api().awaitOpen(HALL);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (world != null) {
            world.close();
        }
    }

    PageWorld world() {
        return world;
    }

    HallApi api() {
        return world.api();
    }

    OpenPage hall() {
        OpenPage page = world.open("hall/" + HALL, 1440, 900);
        assertThat(page.part("kpi-waiting")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(10_000));
        return page;
    }

    JsonNode row(String collection, String id) throws Exception {
        return api().get("/halls/" + HALL).body().at("/document/" + collection + "/" + id);
    }

    void done(String path, String body) throws Exception {
        HallApi.Answer answer = api().post("/halls/" + HALL + path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 299);
    }

    String take(String service) throws Exception {
        HallApi.Answer answer =
                api().post("/halls/" + HALL + "/visits", "{\"services\":[\"" + service + "\"],\"channel\":\"kiosk\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("visit").asText();
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses one of the actions behind a counter's menu. */
    static void more(OpenPage page, String counter, String action) {
        Locator card = page.part("counter-" + counter);
        button(card, "更多操作 · " + counter + " 号柜台").click();
        button(card, action).click();
    }

    static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SEEN_MILLIS);
    }

    static Locator dialog(OpenPage page) {
        return page.page().getByRole(AriaRole.DIALOG);
    }

    /** The field of the open dialog whose label begins so; a label's text holds the options, too. */
    static Locator field(OpenPage page, String label) {
        return dialog(page)
                .locator("label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                .locator("select, input");
    }

    static void choose(OpenPage page, String field, String option) {
        field(page, field).selectOption(new SelectOption().setLabel(option));
    }

    static void submit(OpenPage page, String action) {
        button(dialog(page), action).click();
        assertThat(dialog(page)).isHidden();
    }

    void isState(OpenPage page, String counter, String state) throws Exception {
        assertThat(page.part("counter-" + counter))
                .hasAttribute("data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(SEEN_MILLIS));
        assertThat(row("counters", counter).path("state").asText()).isEqualTo(state);
    }

    static void says(OpenPage page, String text) {
        assertThat(page.part("notice")).containsText(text, soon());
    }
}

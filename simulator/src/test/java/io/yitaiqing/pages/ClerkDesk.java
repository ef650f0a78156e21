package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.yitaiqing.system.HallApi;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A counter of a real hall with its clerk's page, as a test works at it and looks behind it. */
final class ClerkDesk implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 15_000;

    private final PageWorld world;
    private final String hall;
    private final String counter;
    private final OpenPage page;

    private ClerkDesk(PageWorld world, String hall, String counter, OpenPage page) {
        this.world = world;
        this.hall = hall;
        this.counter = counter;
        this.page = page;
    }

    /** Opens the counter by the public API and sits down at its page. */
    static ClerkDesk open(PageWorld world, URI server, String hall, String counter, String clerk) throws Exception {
        HallApi.Answer opened =
                world.api().post("/halls/" + hall + "/counters/" + counter + "/open", "{\"clerk\":\"" + clerk + "\"}");
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(200);
        ClerkDesk desk =
                new ClerkDesk(world, hall, counter, world.open(server, "clerk/" + hall + "/" + counter, 1440, 900));
        desk.sitDown();
        return desk;
    }

    static ClerkDesk open(PageWorld world, String hall, String counter, String clerk) throws Exception {
        return open(world, world.address(), hall, counter, clerk);
    }

    /** Says that the clerk at the counter is the one at the page. */
    void sitDown() {
        page.page()
                .locator("button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("继续"))
                .click();
        is("idle");
    }

    OpenPage page() {
        return page;
    }

    Locator part(String testId) {
        return page.part(testId);
    }

    /** Presses the key of an action that asks first; one that is pressed before the last order is settled waits. */
    static void ask(OpenPage page, String key) {
        page.page().keyboard().press(key);
        assertThat(page.page().getByRole(AriaRole.DIALOG))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    }

    void ask(String key) {
        ask(page(), key);
    }

    void press(String key) {
        page.page().keyboard().press(key);
    }

    void write(String text) {
        page.page().keyboard().type(text);
    }

    /** Waits until the page shows the counter in a state. */
    void is(String state) {
        assertThat(page.part("current"))
                .hasAttribute(
                        "data-state", state, new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Waits until the page knows what came of its last order. */
    void settled() {
        assertThat(page.page().locator("button[aria-disabled=true]"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Waits until a part of the page says something. */
    void says(String testId, String text) {
        assertThat(page.part(testId))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
    }

    /** Takes a ticket at this desk's hall; its visit's id. */
    String ticket(String... services) throws Exception {
        HallApi.Answer taken = world.api()
                .post(
                        "/halls/" + hall + "/visits",
                        "{\"services\":[\"" + String.join("\",\"", services) + "\"],\"channel\":\"kiosk\"}");
        assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
        return taken.body().path("visit").asText();
    }

    /** The row of the document that the node has now, such as {@code visits} of {@code v3}. */
    JsonNode row(String collection, String id) throws Exception {
        return world.api()
                .get("/halls/" + hall)
                .body()
                .path("document")
                .path(collection)
                .path(id);
    }

    JsonNode counterRow() throws Exception {
        return row("counters", counter);
    }

    /** Waits until the node has the counter in a state, whatever the page knows. */
    void awaitAtNode(String state) throws Exception {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (counterRow().path("state").asText().equals(state)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Counter " + counter + " did not come to " + state + ": " + counterRow());
    }

    /** The commands of one kind the journal has of this counter. */
    List<JsonNode> commands(String type) throws Exception {
        String day = row("hall", hall).path("day").asText();
        List<JsonNode> commands = new ArrayList<>();
        for (JsonNode row : world.api().rows(hall, day)) {
            for (JsonNode turn : row.path("body")) {
                JsonNode command = turn.path("command");
                if (command.path("type").asText().equals(type)
                        && command.path("counter").asText().equals(counter)) {
                    commands.add(turn);
                }
            }
        }
        return commands;
    }

    @Override
    public void close() {
        page.close();
    }
}

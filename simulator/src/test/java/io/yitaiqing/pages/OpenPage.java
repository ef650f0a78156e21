package io.yitaiqing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page in a window of its own, which notes whatever it complains of and whatever it asks of others. */
final class OpenPage implements AutoCloseable {

    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private OpenPage(Page page) {
        this.page = page;
    }

    static OpenPage open(Page page, URI address) {
        OpenPage open = new OpenPage(page);
        page.onConsoleMessage(message -> {
            // A cut cable and a refused command are no fault of the page; it has to say so itself.
            boolean expected =
                    message.text().contains("ERR_CONNECTION_") || message.text().contains("status of 409");
            if (message.type().equals("error") && !expected) {
                open.complaints.add(message.text());
            }
        });
        page.onPageError(open.complaints::add);
        String server = "http://" + address.getAuthority() + "/";
        page.onRequest(request -> {
            if (!request.url().startsWith(server)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:" + server)) {
                open.complaints.add("A request to " + request.url());
            }
        });
        page.navigate(address.toString());
        return open;
    }

    Page page() {
        return page;
    }

    Locator part(String testId) {
        return page.getByTestId(testId);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Writes {@code target/screens/NAME.png}. */
    void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screens", name + ".png")));
    }

    /** Whether everyone can use it, as far as a program can tell: WCAG 2.2 AA and the usual good practice. */
    void isAccessible() {
        isAccessible(axe().analyze());
    }

    /** The same of one part, where the rest has been looked at before and is as it was. */
    void isAccessible(String part) {
        assertThat(page.locator(part).isVisible()).as(part).isTrue();
        isAccessible(axe().include(part).analyze());
    }

    private AxeBuilder axe() {
        AxeRunOptions options = new AxeRunOptions();
        // What is right needs no description, and there are no frames to be put together: half of the time.
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options).withTags(AXE_TAGS).setLegacyMode(true);
    }

    private void isAccessible(AxeResults results) {
        assertThat(results.getViolations())
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** That it wrote no error, broke no content policy and asked nobody but its node. */
    void hasNoComplaint() {
        assertThat(complaints).as("complaints of %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
    }
}

package io.yitaiqing.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.PlanFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose link is fine but whose hall can no longer be confirmed does not pretend to be live. */
class HonestPageTest {

    @TempDir
    Path folder;

    @Test
    void aHallWhoseDatabaseDiedIsFrozenAndDisabledThoughTheLinkLives() throws Exception {
        try (Browser browser = Browser.start()) {
            NodeSettings settings = NodeSettings.of(
                            folder.resolve("data"),
                            PlanFiles.read(ServerProcess.home().resolve("config/halls")))
                    .withPort(0)
                    .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1);
            Node node = Node.start(settings)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            try {
                URI server = URI.create("http://127.0.0.1:" + node.port() + "/");
                new HallApi(server).awaitOpen("H003");
                Page page = browser.page(1440, 900);
                page.navigate(server.resolve("hall/H003").toString());
                assertThat(page.getByTestId("link-age")).hasAttribute("data-state", "live");

                ProcessHandle.of(node.databaseProcess().orElseThrow())
                        .orElseThrow()
                        .destroyForcibly();

                assertThat(page.getByTestId("link-banner"))
                        .containsText("无法核对", new LocatorAssertions.ContainsTextOptions().setTimeout(25_000));
                for (Locator action :
                        page.locator("[data-testid^=counter-] button").all()) {
                    assertThat(action).isDisabled();
                }
                assertThat(page.getByTestId("link-age")).hasAttribute("data-state", "unconfirmed");
            } finally {
                node.stop().toCompletionStage().toCompletableFuture().join();
            }
        }
    }
}

package io.yitaiqing.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page whose link is fine but whose hall can no longer be confirmed does not pretend to be live. */
class HonestPageTest {

    @TempDir
    Path folder;

    @Test
    void aHallWhoseDatabaseDiedIsFrozenAndDisabledThoughTheLinkLives() throws Exception {
        try (PageWorld world = PageWorld.start(folder, 1)) {
            world.api().awaitOpen("H003");
            OpenPage page = world.open("hall/H003", 1440, 900);
            assertThat(page.part("link-age")).hasAttribute("data-state", "live");

            ProcessHandle.of(world.node().databaseProcess().orElseThrow())
                    .orElseThrow()
                    .destroyForcibly();

            assertThat(page.part("link-banner"))
                    .containsText("无法核对", new LocatorAssertions.ContainsTextOptions().setTimeout(25_000));
            for (Locator action :
                    page.page().locator("[data-testid^=counter-] button").all()) {
                assertThat(action).isDisabled();
            }
            assertThat(page.part("link-age")).hasAttribute("data-state", "unconfirmed");
        }
    }
}

package io.yitaiqing.pages;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real chromium of this machine, which reaches nothing but the loopback interface.
 *
 * <p>One serves all tests of a run, each with windows that share nothing; it ends with the run.
 */
final class Browser implements AutoCloseable {

    private static Browser shared;

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private final com.microsoft.playwright.Browser browser;

    private Browser(com.microsoft.playwright.Browser browser) {
        this.browser = browser;
    }

    /** Starts it if need be; where there is none the test is skipped, in CI it fails. */
    static synchronized Browser start() {
        if (shared == null || !shared.browser.isConnected()) {
            shared = launch();
        }
        return shared;
    }

    private static Browser launch() {
        Optional<Path> chromium = find();
        if (chromium.isEmpty()) {
            String sentence = "No chromium on PATH: the browser tests need one (Debian: apt-get install chromium).";
            System.err.println(sentence);
            if (System.getenv("CI") != null) {
                throw new AssertionError(sentence);
            }
            Assumptions.abort(sentence);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"))));
    }

    private static Optional<Path> find() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new window of this size in CSS pixels. */
    Page page(int width, int height) {
        return browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN"))
                .newPage();
    }

    /** Closes every window. */
    @Override
    public void close() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }
}

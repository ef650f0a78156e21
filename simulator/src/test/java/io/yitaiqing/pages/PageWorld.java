package io.yitaiqing.pages;

import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.simulator.served.SimulatorExtension;
import io.yitaiqing.system.HallApi;
import io.yitaiqing.system.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What a test of pages needs: a real node with the halls and regions of {@code config/}, whose clock starts on a
 * Monday at ten in the morning of Beijing, and a real browser.
 */
public final class PageWorld implements AutoCloseable {

    /** When the halls' clock starts. */
    public static final Instant MORNING = Instant.parse("2027-02-01T02:00:00Z");

    private final Node node;
    private final Browser browser;
    private final HallApi api;

    private PageWorld(Node node, Browser browser) {
        this.node = node;
        this.browser = browser;
        this.api = new HallApi(address());
    }

    /** Starts both, with the journal in this empty folder and the clock at this speed. */
    public static PageWorld start(Path folder, double speed) throws Exception {
        return start(folder, speed, MORNING, halls());
    }

    /** Where the shipped halls are described. */
    static Path halls() {
        return ServerProcess.home().resolve("config/halls");
    }

    /** Starts both at a moment of the halls' clock, with halls that are described there. */
    static PageWorld start(Path folder, double speed, Instant from, Path halls) throws Exception {
        Browser browser = Browser.start();
        Path config = ServerProcess.home().resolve("config");
        NodeSettings settings = NodeSettings.of(folder, PlanFiles.read(halls))
                .withPort(0)
                .withRegions(RegionsFile.read(config.resolve("regions.yaml")))
                .withClock(Optional.of(from), speed);
        try {
            Node node = Node.start(settings, new SimulatorExtension(config.resolve("scenarios")))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get();
            return new PageWorld(node, browser);
        } catch (Exception failed) {
            browser.close();
            throw failed;
        }
    }

    Node node() {
        return node;
    }

    HallApi api() {
        return api;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + node.port() + "/");
    }

    /** Opens a page, such as {@code hall/H003?lang=en}, in a window of its own of this size in CSS pixels. */
    OpenPage open(String path, int width, int height) {
        return open(address(), path, width, height);
    }

    /** Opens it over a cable that a test may cut. */
    OpenPage open(URI server, String path, int width, int height) {
        return OpenPage.open(browser.page(width, height), server.resolve(path));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        node.stop().toCompletionStage().toCompletableFuture().join();
    }
}

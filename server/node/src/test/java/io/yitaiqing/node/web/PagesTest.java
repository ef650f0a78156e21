package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How built pages are served, shown with a small set of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeAll
    void start() {
        Router router = Router.router(vertx);
        Pages.mount(router, "io/yitaiqing/node/web/pages");
        Failures failures = new Failures(path -> List.of());
        router.route().failureHandler(failures);
        router.errorHandler(404, failures);
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterAll
    void stop() {
        client.shutdownNow();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theFirstPageIsAskedForAgainEachTime() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.body()).contains("<title>index</title>");
        assertThat(header(page, "Content-Type")).startsWith("text/html");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void everyHallHasTheSamePage() throws Exception {
        for (String path : new String[] {"/hall/H001", "/hall/%E4%BA%BA", "/hall.html"}) {
            HttpResponse<String> page = get(path);

            assertThat(page.body()).as(path).contains("<title>hall</title>");
            assertThat(header(page, "Content-Type")).as(path).startsWith("text/html");
            assertThat(header(page, "Cache-Control")).as(path).isEqualTo("no-cache");
        }
    }

    @Test
    void whatIsNamedByItsContentIsKept() throws Exception {
        assertThat(header(get("/assets/index-AbCd_f12.js"), "Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(get("/assets/licenses.md"), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void whatIsNoPageIsNotFoundAndNotKept() throws Exception {
        for (String path : new String[] {
            "/nothing.html",
            "/region/R1",
            "/.hidden",
            "/assets/gone-AbCd_f12.js",
            "/../Pages.class",
            "/%2e%2e/Pages.class",
            "/..%5cPages.class",
            "/hall/H001/more"
        }) {
            HttpResponse<String> page = get(path);

            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(header(page, "Cache-Control")).as(path).isEqualTo("no-store");
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}

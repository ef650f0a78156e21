package io.yitaiqing.node.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.regex.Pattern;

/** The web pages, from {@code webroot/} on the class path, which the build leaves out on request. */
final class Pages {

    /** Where the dashboard's jar keeps them. */
    static final String ROOT = "webroot";

    private static final String INDEX = "/index.html";

    /** Pages that say in their address what they show, such as {@code /hall/H001} and {@code /clerk/H001/3}. */
    private static final String PAGE_OF_ONE =
            "^/(?:(?:hall|region|kiosk|ticket)/[^/]+|(?:clerk|display)/[^/]+(?:/[^/]+)?|region|replay)$";

    /** Names the build gives by content, so that what they name never changes. */
    private static final Pattern HASHED = Pattern.compile("/assets/[^/]+-[A-Za-z0-9_-]{8,}\\.[a-z0-9]+");

    /** Every path but those of the interface, whose wrong methods must not be taken for a missing page. */
    private static final String PAGES = "/(?!api/|live|health/|metrics).*";

    private static final String UNCHANGING = "public, max-age=31536000, immutable";

    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <title>一台清 Yitaiqing</title>
            <h1>网页未构建</h1>
            <p>The pages were not built. Build the project without <code>-Dweb.skip</code>.</p>
            <p><a href="/api/v1/halls">/api/v1/halls</a> · <a href="/api/v1/openapi.yaml">/api/v1/openapi.yaml</a></p>
            </html>
            """;

    private Pages() {}

    /** Adds the pages to a router whose earlier routes answer everything that is no page. */
    static void mount(Router router, String root) {
        if (Pages.class.getClassLoader().getResource(root + INDEX) == null) {
            router.route(HttpMethod.GET, "/").handler(Pages::notBuilt);
            return;
        }
        StaticHandler files = StaticHandler.create(FileSystemAccess.RELATIVE, root)
                .setDirectoryListing(false)
                .setIncludeHidden(false);
        router.routeWithRegex(PAGE_OF_ONE)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> pageOfOne(context, root));
        router.routeWithRegex(PAGES)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> file(context, files));
    }

    private static void pageOfOne(RoutingContext context, String root) {
        RequestMetrics.name(context, "pages");
        String page = "/" + context.normalizedPath().split("/")[1] + ".html";
        if (Pages.class.getClassLoader().getResource(root + page) == null) {
            context.fail(404);
            return;
        }
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        context.response().sendFile(root + page).onFailure(context::fail);
    }

    private static void file(RoutingContext context, StaticHandler files) {
        String path = context.normalizedPath();
        RequestMetrics.name(context, "pages");
        String lifetime = HASHED.matcher(path).matches() ? UNCHANGING : "no-cache";
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, lifetime);
        files.handle(context);
    }

    private static void notBuilt(RoutingContext context) {
        Answers.end(context, 200, "text/html; charset=utf-8", Buffer.buffer(NOT_BUILT));
    }
}

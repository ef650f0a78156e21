package io.yitaiqing.node.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;

/** Tells browsers, with every response, to trust nothing that is not ours and to keep nothing that is not said. */
final class SecurityHeaders implements PlatformHandler {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "connect-src 'self' ws:; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'";

    @Override
    public void handle(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        context.next();
    }
}

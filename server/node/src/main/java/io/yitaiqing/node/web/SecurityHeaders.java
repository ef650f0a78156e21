package io.yitaiqing.node.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.util.Optional;

/** Tells browsers, with every response, to trust nothing that is not ours and to keep nothing that is not said. */
final class SecurityHeaders implements PlatformHandler {

    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence CONTENT_POLICY =
            HttpHeaders.createOptimized("default-src 'self'; script-src 'self'; style-src 'self'; "
                    + "connect-src 'self' ws:; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'");
    private static final CharSequence TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

    private static final String KIOSK = "/kiosk/";

    private final CharSequence kioskPolicy;

    /** Lets the page of a kiosk, and no other, reach that kiosk's own print service where there is one. */
    SecurityHeaders(Optional<String> printer) {
        kioskPolicy = printer.<CharSequence>map(address ->
                        HttpHeaders.createOptimized(CONTENT_POLICY.toString().replace("ws:;", "ws: " + address + ";")))
                .orElse(CONTENT_POLICY);
    }

    @Override
    public void handle(RoutingContext context) {
        boolean kiosk = context.request().path().startsWith(KIOSK);
        context.response()
                .putHeader(POLICY, kiosk ? kioskPolicy : CONTENT_POLICY)
                .putHeader(TYPE_OPTIONS, NO_SNIFF)
                .putHeader(REFERRER, NO_REFERRER)
                .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        context.next();
    }
}

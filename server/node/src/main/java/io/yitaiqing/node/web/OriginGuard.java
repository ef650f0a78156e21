package io.yitaiqing.node.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Refuses what another site's page sends through a visitor's browser.
 *
 * <p>Everybody on loopback is an administrator, so a request must name this host (or a foreign name that was made to
 * resolve to it would pass) and must not come from a page of another origin.
 */
final class OriginGuard implements SecurityPolicyHandler {

    private static final String USUAL = "127.0.0.1";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1");

    private final Set<String> hostNames;

    /** {@code hostNames} are names of this node beside those of the loopback. */
    OriginGuard(Set<String> hostNames) {
        this.hostNames =
                hostNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        HostAndPort host = request.authority();
        if (host == null || !isOurs(host.host())) {
            throw Problem.of(
                            EdgeCode.FOREIGN_HOST,
                            "Expected Host to name this node, but it is " + Quote.value(request.getHeader("Host"))
                                    + ".")
                    .toException();
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !isSame(origin, host)) {
            throw Problem.of(
                            EdgeCode.FOREIGN_ORIGIN,
                            "Expected a page of " + Quote.shortened(request.getHeader("Host")) + ", but its origin is "
                                    + Quote.value(origin) + ".")
                    .toException();
        }
        context.next();
    }

    private boolean isOurs(String host) {
        String name = bare(host);
        return name.equals(USUAL) || LOOPBACK.matcher(name).matches() || hostNames.contains(name);
    }

    private static boolean isSame(String origin, HostAndPort host) {
        try {
            URI uri = new URI(origin);
            if (uri.getHost() == null || uri.getScheme() == null) {
                return false;
            }
            int implied = uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
            int originPort = uri.getPort() < 0 ? implied : uri.getPort();
            int hostPort = host.port() < 0 ? implied : host.port();
            return bare(uri.getHost()).equals(bare(host.host())) && originPort == hostPort;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String bare(String host) {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}

package io.yitaiqing.node.live;

import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;

/** The check that a page which opens a socket was served by this very host; a browser does not check it for us. */
final class Origin {

    private Origin() {}

    static boolean isSame(String origin, HostAndPort host) {
        if (host == null) {
            return false;
        }
        try {
            var uri = new URI(origin);
            if (uri.getHost() == null || uri.getScheme() == null) {
                return false;
            }
            int implied = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
            int originPort = uri.getPort() < 0 ? implied : uri.getPort();
            int hostPort = host.port() < 0 ? implied : host.port();
            return uri.getHost().equalsIgnoreCase(host.host()) && originPort == hostPort;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

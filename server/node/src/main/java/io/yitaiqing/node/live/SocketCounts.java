package io.yitaiqing.node.live;

/**
 * What a {@link LiveSocket} has counted: open sockets as of now, the others since the node started.
 *
 * @param framesSent every frame, also beats and refusals
 * @param upgradesRefused upgrades answered with 403, 426 or 503
 */
public record SocketCounts(
        int sockets, long framesSent, long framesReceived, long refusalsSent, long upgradesRefused) {}

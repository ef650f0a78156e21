package io.yitaiqing.simulator.bench.turn;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** One keep-alive connection to the server, with one request on its way at a time. */
final class Connection {

    private final NetSocket socket;
    private final ReplyReader reader = new ReplyReader(this::replied);
    private Promise<Integer> waiting;

    Connection(NetSocket socket) {
        this.socket = socket;
        socket.handler(reader);
        socket.exceptionHandler(this::lost);
        socket.closeHandler(closed -> lost(new IllegalStateException("A connection to the server was closed.")));
    }

    /** Sends a request; the status of its reply. */
    Future<Integer> ask(Buffer request) {
        Promise<Integer> asked = Promise.promise();
        waiting = asked;
        socket.write(request);
        return asked.future();
    }

    /** The reply read last. */
    String lastReply() {
        return reader.lastReply();
    }

    private void replied(int status) {
        Promise<Integer> asked = waiting;
        waiting = null;
        asked.complete(status);
    }

    private void lost(Throwable why) {
        if (waiting != null) {
            waiting.tryFail(why);
        }
    }
}

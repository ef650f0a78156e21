package io.yitaiqing.node.journal;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP proxy before the database that cuts connections when a test says so. */
final class CuttingProxy {

    enum Mode {
        /** Everything passes. */
        PASS,
        /** What the client sends arrives; the answer does not, and the connection ends instead. */
        CUT_AT_ANSWER,
        /** The connection ends when the client sends; nothing arrives. */
        CUT_AT_REQUEST,
        /** Nothing passes any more in either direction, and nothing ends. */
        SILENT,
        /** New connections end at once; old ones have been cut. */
        REFUSE
    }

    private volatile DatabaseAddress target;
    private final NetServer server;
    private final NetClient client; // kept, or the garbage collector would close its connections
    private final Set<NetSocket> accepted = ConcurrentHashMap.newKeySet();
    private volatile Mode mode = Mode.PASS;

    CuttingProxy(Vertx vertx, DatabaseAddress target) {
        this.client = vertx.createNetClient();
        this.target = target;
        this.server = vertx.createNetServer().connectHandler(this::serve);
        Futures.await(server.listen(0, "127.0.0.1"));
    }

    /** The database's address, through this proxy. */
    DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1", server.actualPort(), target.database(), target.user(), target.password());
    }

    /** Leads to a server that was started again, perhaps at another port. */
    void lead(DatabaseAddress again) {
        target = again;
    }

    void set(Mode next) {
        mode = next;
        if (next == Mode.REFUSE) {
            accepted.forEach(NetSocket::close);
        }
    }

    private void serve(NetSocket near) {
        if (mode == Mode.REFUSE) {
            near.close();
            return;
        }
        accepted.add(near);
        near.pause();
        client.connect(target.port(), target.host())
                .onSuccess(far -> join(near, far))
                .onFailure(failure -> near.close());
    }

    private void join(NetSocket near, NetSocket far) {
        near.closeHandler(closed -> {
            accepted.remove(near);
            far.close();
        });
        far.closeHandler(closed -> near.close());
        near.handler(request -> {
            switch (mode) {
                case CUT_AT_REQUEST -> near.close();
                case SILENT -> request.length(); // swallowed
                case PASS, CUT_AT_ANSWER, REFUSE -> far.write(request);
            }
        });
        far.handler(answer -> {
            switch (mode) {
                case CUT_AT_ANSWER -> near.close();
                case SILENT -> answer.length(); // swallowed
                case PASS, CUT_AT_REQUEST, REFUSE -> near.write(answer);
            }
        });
        near.resume();
    }
}

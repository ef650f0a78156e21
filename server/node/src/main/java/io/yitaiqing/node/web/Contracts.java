package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents that say what may be asked of a node: its own, and those of what other modules add to it. */
public final class Contracts {

    private final Contract own;
    private final Map<String, Contract> others;

    private Contracts(Contract own, Map<String, Contract> others) {
        this.own = own;
        this.others = others;
    }

    /** Reads and checks all of them side by side, without holding up the event loop. */
    public static Future<Contracts> read(Vertx vertx, List<String> others) {
        Future<Contract> own = Contract.load(vertx);
        Map<String, Future<Contract>> more = new HashMap<>();
        others.forEach(document -> more.put(document, Contract.load(vertx, document)));
        return Future.all(Stream.concat(Stream.of(own), more.values().stream()).toList())
                .map(all -> {
                    Map<String, Contract> read = new HashMap<>();
                    more.forEach((document, contract) -> read.put(document, contract.result()));
                    return new Contracts(own.result(), read);
                });
    }

    /** The node's own. */
    Contract own() {
        return own;
    }

    /** The one that stands at a place of the class path. */
    Contract of(String document) {
        Contract read = others.get(document);
        if (read == null) {
            throw new IllegalStateException("Expected " + document + " among the documents that were read, "
                    + others.keySet() + ", but it is not.");
        }
        return read;
    }

    /** The methods that a path has in any of them. */
    List<HttpMethod> methodsOf(String path) {
        return Stream.concat(Stream.of(own), others.values().stream())
                .flatMap(one -> one.methodsOf(path).stream())
                .toList();
    }
}

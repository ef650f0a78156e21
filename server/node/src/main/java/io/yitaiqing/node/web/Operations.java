package io.yitaiqing.node.web;

import io.vertx.core.Future;
import java.util.Map;
import java.util.function.Function;

/** Operations that another module adds to the HTTP interface, and the document that says what may be asked of them. */
public interface Operations {

    /** The OpenAPI document on the class path; every request is checked against it before it is answered. */
    String contract();

    /**
     * Who answers each operation of the document, by its id; on the event loop, so work goes elsewhere. What is refused
     * fails with a {@link RefusedException}.
     */
    Map<String, Function<Asked, Future<Answered>>> byId();
}

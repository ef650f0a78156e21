package io.yitaiqing.node.keeper;

import io.vertx.core.Promise;
import java.time.Instant;

/**
 * A request in the inbox of a keeper, and the promise of its reply.
 *
 * @param until the real moment after which its caller has been told that there was no answer
 */
record Waiting(HallRequest request, Promise<Reply> reply, Instant until) {}

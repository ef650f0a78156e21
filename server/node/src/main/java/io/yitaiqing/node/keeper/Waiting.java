package io.yitaiqing.node.keeper;

import io.vertx.core.Promise;

/** A request in the inbox of a keeper, and the promise of its reply. */
record Waiting(HallRequest request, Promise<Reply> reply) {}

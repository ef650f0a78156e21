package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.HallCommand;
import java.util.Optional;

/**
 * One command on its way to the keeper of a hall.
 *
 * @param hall the hall's id
 * @param key the caller's idempotency key; empty where none came, then the gate makes one
 * @param requestHash SHA-256 of what the caller asked, so that a key cannot be reused for something else
 * @param actor who asks
 */
public record HallRequest(String hall, HallCommand command, Optional<String> key, String requestHash, String actor) {}

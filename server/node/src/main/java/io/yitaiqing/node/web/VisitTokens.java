package io.yitaiqing.node.web;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Draws what nobody can guess: 128 bits as 22 characters that need no escaping in a path. */
final class VisitTokens implements Supplier<String> {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for phone and ID numbers, so that no number is kept: HMAC-SHA-256 (RFC 2104) under this installation's
 * secret, of which the first 128 bits are used. The same number has another pseudonym in another hall.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    /** Those under a secret that only this installation knows. */
    public Pseudonyms(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** What stands in a hall for a number that is right. */
    String of(String hall, Identification number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] hash = mac.doFinal((hall + "\n" + number.kind() + "\n" + number.number()).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Java has HMAC-SHA-256.", e);
        }
    }
}

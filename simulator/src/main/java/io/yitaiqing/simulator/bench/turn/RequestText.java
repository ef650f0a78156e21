package io.yitaiqing.simulator.bench.turn;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.yitaiqing.simulator.live.CommandRequest;

/** A request as the bytes that go over the wire, written once and sent often; only its idempotency key changes. */
final class RequestText {

    private static final int KEY_DIGITS = 20;

    private final byte[] text;
    private final int keyAt;

    private RequestText(String head, String rest) {
        this.text = (head + "0".repeat(KEY_DIGITS) + rest).getBytes(UTF_8);
        this.keyAt = head.getBytes(UTF_8).length;
    }

    static RequestText of(CommandRequest command, String host) {
        byte[] body = command.body().getBytes(UTF_8);
        return new RequestText(
                "POST " + command.path() + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + body.length + "\r\nIdempotency-Key: ",
                "\r\n\r\n" + command.body());
    }

    /** Something that is only looked at; the number stands where nobody reads it. */
    static RequestText look(String path, String host) {
        return new RequestText("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nX-Number: ", "\r\n\r\n");
    }

    Buffer under(long key) {
        byte[] copy = text.clone();
        byte[] digits = Long.toString(key).getBytes(US_ASCII);
        System.arraycopy(digits, 0, copy, keyAt + KEY_DIGITS - digits.length, digits.length);
        return Buffer.buffer(copy);
    }
}

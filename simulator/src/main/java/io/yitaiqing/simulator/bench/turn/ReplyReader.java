package io.yitaiqing.simulator.bench.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Reads the replies of a keep-alive connection just far enough to tell them apart: status and length. */
final class ReplyReader implements Handler<Buffer> {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(UTF_8);
    private static final byte[] LENGTH = "\r\ncontent-length: ".getBytes(UTF_8);
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int LONGEST = 16 * 1024 * 1024;

    private final IntConsumer status;
    private byte[] bytes = new byte[4096];
    private int from;
    private int to;

    /** {@code status} hears of each reply that came whole. */
    ReplyReader(IntConsumer status) {
        this.status = status;
    }

    @Override
    public void handle(Buffer data) {
        makeRoom(data.length());
        data.getBytes(bytes, to);
        to += data.length();
        int end = replyEnd();
        while (end > 0) {
            int code = number(from + STATUS_AT);
            from = end;
            status.accept(code);
            end = replyEnd();
        }
    }

    /** The bytes read last, for a sentence about a reply that nobody expected. */
    String lastReply() {
        return new String(bytes, 0, from, UTF_8).strip();
    }

    private void makeRoom(int more) {
        System.arraycopy(bytes, from, bytes, 0, to - from);
        to -= from;
        from = 0;
        if (to + more > LONGEST) {
            throw new IllegalStateException("Expected a reply of at most " + LONGEST + " bytes, but got more.");
        }
        if (to + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, to + more));
        }
    }

    /** Where the first reply ends that is there whole; 0 where none is. */
    private int replyEnd() {
        int head = find(HEAD_END, to);
        if (head < 0) {
            return 0;
        }
        int length = find(LENGTH, head);
        if (length < 0) {
            throw new IllegalStateException(
                    "Expected a reply with its length, but got:\n" + new String(bytes, from, head - from, UTF_8));
        }
        int end = head + HEAD_END.length + number(length + LENGTH.length);
        return end <= to ? end : 0;
    }

    private int find(byte[] wanted, int before) {
        for (int at = from; at + wanted.length <= before; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private int number(int at) {
        int number = 0;
        for (int i = at; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
            number = 10 * number + bytes[i] - '0';
        }
        return number;
    }
}

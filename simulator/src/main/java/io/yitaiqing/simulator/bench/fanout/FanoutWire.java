package io.yitaiqing.simulator.bench.fanout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a reader of each contender says over its WebSocket to be told, and what a publisher says over TCP. */
enum FanoutWire {
    HUB("node") {
        @Override
        byte[] subscription(int socket) {
            String follow =
                    "{\"type\":\"follow\",\"id\":1,\"topic\":\"" + TOPIC + "\",\"maxHz\":20,\"credit\":" + CREDIT + "}";
            return join(masked(TEXT, "{\"type\":\"hello\",\"version\":1}"), masked(TEXT, follow));
        }
    },
    VERTX("bare Vert.x broadcast") {
        @Override
        byte[] subscription(int socket) {
            return new byte[0];
        }
    },
    NATS("nats-server") {
        @Override
        byte[] subscription(int socket) {
            return masked(BINARY, "CONNECT {\"verbose\":false}\r\nSUB bench 1\r\n");
        }

        @Override
        byte[] greeting() {
            return "CONNECT {\"verbose\":false}\r\n".getBytes(StandardCharsets.UTF_8);
        }

        @Override
        byte[] publication(String text) {
            return ("PUB bench " + text.length() + "\r\n" + text + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
    },
    MOSQUITTO("mosquitto") {
        @Override
        byte[] subscription(int socket) {
            return join(masked(BINARY, connect("r" + socket)), masked(BINARY, "\202\012\0\1\0\5bench\0"));
        }

        @Override
        byte[] greeting() {
            return connect("publisher").getBytes(StandardCharsets.ISO_8859_1);
        }

        /** MQTT 3.1.1, section 3.3: PUBLISH at quality of service 0. */
        @Override
        byte[] publication(String text) {
            int length = 2 + "bench".length() + text.length();
            byte[] head = {0x30, (byte) (length % 128 | 0x80), (byte) (length / 128)};
            return join(head, ("\0\5bench" + text).getBytes(StandardCharsets.ISO_8859_1));
        }

        /** MQTT 3.1.1, section 3.1: CONNECT with a clean session and no keep-alive. */
        private String connect(String client) {
            return "\020" + (char) (12 + client.length()) + "\0\4MQTT\4\2\0\0\0" + (char) client.length() + client;
        }
    };

    static final String TOPIC = "hall/BENCH";
    /** Two seconds of frames at 10 Hz; acked at half. */
    static final int CREDIT = 20;

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int LENGTH_16 = 126;

    private final String title;

    FanoutWire(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** The frames of a reader right after the upgrade. */
    abstract byte[] subscription(int socket);

    /** What a publisher says first. */
    byte[] greeting() {
        throw new UnsupportedOperationException(this + " publishes by itself.");
    }

    /** One message of a publisher. */
    byte[] publication(String text) {
        throw new UnsupportedOperationException(this + " publishes by itself.");
    }

    static byte[] upgrade() {
        return ("GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: mqtt\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] ack(long position) {
        return masked(TEXT, String.format(Locale.ROOT, "{\"type\":\"ack\",\"id\":1,\"position\":%d}", position));
    }

    /** RFC 6455, section 5.2, under the mask of all zeros. */
    private static byte[] masked(int opcode, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(opcode);
        if (bytes.length < LENGTH_16) {
            frame.write(0x80 | bytes.length);
        } else {
            frame.write(0x80 | LENGTH_16);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length);
        }
        frame.write(0);
        frame.write(0);
        frame.write(0);
        frame.write(0);
        frame.writeBytes(bytes);
        return frame.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}

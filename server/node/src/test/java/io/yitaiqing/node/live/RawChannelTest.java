package io.yitaiqing.node.live;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One encoded buffer for many readers: what Netty itself reads of it, and who holds it. */
class RawChannelTest {

    private static final Instant AT = Rows.AT;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536, 131_070, 200_001})
    void nettyReadsTheWholeTextWhateverItsLength(int length) {
        var text = "x".repeat(length);
        var decoder = new EmbeddedChannel(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                .expectMaskedFrames(false)
                .maxFramePayloadLength(65_536)
                .build()));
        decoder.writeInbound(RawChannel.textMessage(text.getBytes(StandardCharsets.UTF_8)));

        var read = new StringBuilder();
        WebSocketFrame last = null;
        for (WebSocketFrame frame; (frame = decoder.readInbound()) != null; last = frame) {
            assertThat(frame).isInstanceOf(last == null ? TextWebSocketFrame.class : ContinuationWebSocketFrame.class);
            read.append(frame.content().toString(StandardCharsets.UTF_8));
        }
        assertThat(last).isNotNull();
        assertThat(last.isFinalFragment()).isTrue();
        assertThat(read.toString()).isEqualTo(text);
    }

    @Test
    void readersOfOneIdShareTheBytesAndTheLastOneFreesThem() {
        var frame = new SharedFrame(SharedFrame.Kind.DELTA, "\"position\":1}", new Cursor("s", 1), Optional.empty());
        var bytes = frame.bytes(1, AT);

        assertThat(frame.bytes(1, AT)).isSameAs(bytes);
        assertThat(frame.bytes(2, AT)).isNotSameAs(bytes);
        ByteBuf whole = bytes.from(0);
        ByteBuf rest = bytes.from(10);
        assertThat(rest).isEqualTo(whole.slice(10, bytes.length() - 10));
        frame.release();
        whole.release();
        assertThat(rest.refCnt()).as("still to be written").isEqualTo(1);
        rest.release();
        assertThat(whole.refCnt()).isZero();
    }

    /** A peer may follow under any numbers it likes. */
    @Test
    void howeverManyIdsThereAreOnlyTheBytesOfAFewAreKept() {
        var frame = new SharedFrame(SharedFrame.Kind.DELTA, "\"position\":1}", new Cursor("s", 1), Optional.empty());
        ByteBuf oldest = frame.bytes(0, AT).from(0);
        for (int id = 1; id < 20; id++) {
            assertThat(text(frame.bytes(id, AT))).contains("\"id\":" + id + ",");
        }
        oldest.release();
        assertThat(oldest.refCnt()).isZero();
        frame.release();
    }

    @Test
    void aFrameSentLaterSaysSo() {
        var frame = new SharedFrame(SharedFrame.Kind.DELTA, "\"position\":1}", new Cursor("s", 1), Optional.empty());
        frame.bytes(1, AT);

        assertThat(text(frame.bytes(1, AT.plusMillis(5)))).contains("00:30:00.128Z");
        frame.release();
    }

    /** One that takes a few bytes, then all; each time from the beginning, for the next socket is another. */
    @Test
    void theBytesAreWrittenFromTheBeginningToEachSocket() throws IOException {
        var bytes = new SharedBytes(RawChannel.textMessage("abcdef".getBytes(StandardCharsets.UTF_8)));
        var taken = new ByteArrayOutputStream();

        assertThat(bytes.writeTo(new Taking(3, taken))).isEqualTo(3);
        assertThat(bytes.writeTo(new Taking(100, taken))).isEqualTo(8);
        assertThat(taken.toString(StandardCharsets.ISO_8859_1)).isEqualTo("\u0081\u0006a\u0081\u0006abcdef");
        bytes.release();
    }

    private static String text(SharedBytes bytes) {
        ByteBuf whole = bytes.from(0);
        try {
            return whole.toString(StandardCharsets.UTF_8);
        } finally {
            whole.release();
        }
    }

    /** With a version of Vert.x where this fails everything still works, but every reader costs an encoding. */
    @Test
    void aServersConnectionHasARawChannel() {
        var vertx = Vertx.vertx();
        try {
            var found = new CompletableFuture<Boolean>();
            var server = LiveServer.await(vertx.createHttpServer()
                    .requestHandler(request -> {
                        found.complete(RawChannel.of(request.connection()).isPresent());
                        request.response().end();
                    })
                    .listen(0, "127.0.0.1"));
            LiveServer.await(vertx.createHttpClient()
                    .request(HttpMethod.GET, server.actualPort(), "127.0.0.1", "/")
                    .compose(HttpClientRequest::send));
            assertThat(found).isCompletedWithValue(true);
        } finally {
            LiveServer.await(vertx.close());
        }
    }

    /** More than a socket takes at once, so that a part of it and all after it wait in Netty. */
    @Test
    void framesArriveWholeAndInOrderHoweverMuchTheSocketTakes() throws Exception {
        var vertx = Vertx.vertx();
        try {
            var direct = new CompletableFuture<Boolean>();
            var server = LiveServer.await(vertx.createHttpServer()
                    .requestHandler(request -> {
                        var channel = RawChannel.of(request.connection()).orElseThrow();
                        request.toWebSocket()
                                .onSuccess(socket -> socket.textMessageHandler(asked -> {
                                    for (int i = 0; i < 12; i++) {
                                        var text = i + "x".repeat(i % 3 == 2 ? 9_000_000 : i);
                                        var frame = new SharedBytes(RawChannel.textMessage(text.getBytes(US_ASCII)));
                                        channel.write(frame);
                                        frame.release();
                                    }
                                    direct.complete(channel.isDirect());
                                }));
                    })
                    .listen(0, "127.0.0.1"));
            var lengths = new ArrayList<String>();
            var twelve = new CompletableFuture<List<String>>();
            var client = vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(10_000_000));
            var socket = LiveServer.await(client.connect(server.actualPort(), "127.0.0.1", "/"));
            socket.textMessageHandler(text -> {
                lengths.add(text.substring(0, text.indexOf('x') < 0 ? text.length() : text.indexOf('x')));
                if (lengths.size() == 12) {
                    twelve.complete(lengths);
                }
            });
            socket.writeTextMessage("now");

            assertThat(twelve.get(20, TimeUnit.SECONDS))
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
            assertThat(direct).isCompletedWithValue(true);
        } finally {
            LiveServer.await(vertx.close());
        }
    }

    @Test
    void aConnectionOfAnotherKindHasNoRawChannel() {
        var unknown = (HttpConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpConnection.class}, (proxy, method, args) -> null);
        assertThat(RawChannel.of(unknown)).isEmpty();
    }

    /** A socket that takes so many bytes at most. */
    private record Taking(int most, ByteArrayOutputStream taken) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer bytes) {
            int count = Math.min(most, bytes.remaining());
            for (int i = 0; i < count; i++) {
                taken.write(bytes.get());
            }
            return count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("Nobody closes it.");
        }
    }
}

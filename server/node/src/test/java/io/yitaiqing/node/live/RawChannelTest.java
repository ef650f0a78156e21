package io.yitaiqing.node.live;

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
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
        ByteBuf first = frame.bytes(1, AT);
        ByteBuf second = frame.bytes(1, AT);
        ByteBuf other = frame.bytes(2, AT);

        assertThat(second.unwrap()).isSameAs(first.unwrap());
        assertThat(other.unwrap()).isNotSameAs(first.unwrap());
        frame.release();
        first.release();
        assertThat(second.refCnt()).as("still to be written").isEqualTo(1);
        second.release();
        assertThat(first.refCnt()).isZero();
        other.release();
    }

    @Test
    void aFrameSentLaterSaysSo() {
        var frame = new SharedFrame(SharedFrame.Kind.DELTA, "\"position\":1}", new Cursor("s", 1), Optional.empty());
        frame.bytes(1, AT).release();
        ByteBuf later = frame.bytes(1, AT.plusMillis(5));

        assertThat(later.toString(StandardCharsets.UTF_8)).contains("00:30:00.128Z");
        later.release();
        frame.release();
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

    @Test
    void aConnectionOfAnotherKindHasNoRawChannel() {
        var unknown = (HttpConnection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpConnection.class}, (proxy, method, args) -> null);
        assertThat(RawChannel.of(unknown)).isEmpty();
    }
}

package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Asks a node for its name, which it says in the live protocol's welcome and signs its rows with. */
final class NodeName implements WebSocket.Listener {

    private static final long PATIENCE_SECONDS = 10;

    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> welcome = new CompletableFuture<>();

    private NodeName() {}

    static String of(NodeProcess node, HttpClient http) {
        NodeName listener = new NodeName();
        URI live = URI.create("ws://" + node.address().getAuthority() + "/live");
        WebSocket socket = http.newWebSocketBuilder().buildAsync(live, listener).join();
        socket.sendText("{\"type\":\"hello\",\"version\":1,\"lang\":\"zh-CN\"}", true)
                .join();
        try {
            String frame = listener.welcome
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
            return new ObjectMapper().readTree(frame).path("node").asText();
        } catch (JsonProcessingException e) {
            throw new ClusterFailure("Expected a node's welcome to be JSON, but: " + e.getOriginalMessage() + ".", e);
        } finally {
            socket.abort();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            welcome.complete(text.toString());
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }
}

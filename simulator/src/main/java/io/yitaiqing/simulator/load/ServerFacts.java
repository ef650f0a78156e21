package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What has to be known of a server before a load begins.
 *
 * @param halls the ids of its halls
 * @param clock its hall clock
 */
record ServerFacts(Set<String> halls, ServerClock clock) {

    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Asks a server; a {@link LoadFailure} where it does not answer as one of ours. */
    static ServerFacts of(URI server) throws InterruptedException {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            return new ServerFacts(halls(http, server), clock(http, server));
        }
    }

    private static Set<String> halls(HttpClient http, URI server) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/halls"))
                    .timeout(TIMEOUT)
                    .build();
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            Set<String> halls = new HashSet<>();
            JSON.readTree(response.body())
                    .path("halls")
                    .forEach(hall -> halls.add(hall.path("id").asText()));
            if (response.statusCode() != 200 || halls.isEmpty()) {
                throw new LoadFailure("Expected a list of halls at " + request.uri() + ", but got status "
                        + response.statusCode() + ".");
            }
            return halls;
        } catch (IOException e) {
            throw noServer(server, e);
        }
    }

    private static ServerClock clock(HttpClient http, URI server) throws InterruptedException {
        CompletableFuture<FollowFrame> welcome = new CompletableFuture<>();
        try {
            WebSocket socket = http.newWebSocketBuilder()
                    .connectTimeout(TIMEOUT)
                    .buildAsync(URI.create("ws://" + server.getRawAuthority() + "/live"), new Greeting(welcome))
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            FollowFrame frame = welcome.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            socket.abort();
            return new ServerClock(frame.at(), frame.speed(), frame.sentAt(), System.nanoTime());
        } catch (ExecutionException | TimeoutException e) {
            throw noServer(server, e.getCause() == null ? e : e.getCause());
        }
    }

    private static LoadFailure noServer(URI server, Throwable cause) {
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new LoadFailure("Expected a server at " + server + ", but it does not answer (" + why + ").");
    }

    /** Refuses a load of halls that the server does not have. */
    void require(List<String> wanted) {
        List<String> missing =
                wanted.stream().filter(hall -> !halls.contains(hall)).toList();
        if (!missing.isEmpty()) {
            throw new LoadFailure("Expected the server to have the " + wanted.size() + " halls of this load, but "
                    + missing.size() + " are missing, such as " + missing.getFirst()
                    + "; hall serve --scenario NAME --halls N has them.");
        }
    }

    private static final class Greeting implements WebSocket.Listener {
        private final CompletableFuture<FollowFrame> welcome;
        private final StringBuilder text = new StringBuilder();

        private Greeting(CompletableFuture<FollowFrame> welcome) {
            this.welcome = welcome;
        }

        @Override
        public void onOpen(WebSocket socket) {
            socket.sendText("{\"type\":\"hello\",\"version\":1,\"lang\":\"en\"}", true);
            socket.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    welcome.complete(FollowFrame.read(text.toString(), false));
                } catch (IOException e) {
                    welcome.completeExceptionally(e);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            welcome.completeExceptionally(error);
        }
    }
}

package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads the journal of every hall through the public API and compares it, key by key, with what was acknowledged.
 *
 * <p>A command whose answer never came is told by its key: it stands in the journal, or it never happened.
 */
final class Accounting {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Half of the days that a server reads at once. */
    private static final int AT_ONCE = 4;

    private static final int ATTEMPTS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration MOST = Duration.ofMinutes(3);

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Accounting(URI server) {
        this.server = server;
    }

    /** Goes through all halls. */
    Account of(List<Ledger> ledgers) throws InterruptedException {
        List<HallAccount> halls = new ArrayList<>();
        String notRead = "";
        try (http;
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<HallAccount>> futures = ledgers.stream()
                    .map(ledger -> threads.submit((Callable<HallAccount>) () -> hall(ledger)))
                    .toList();
            for (Future<HallAccount> future : futures) {
                try {
                    halls.add(future.get(MOST.toSeconds(), TimeUnit.SECONDS));
                } catch (ExecutionException failed) {
                    notRead = String.valueOf(failed.getCause().getMessage());
                } catch (TimeoutException late) {
                    notRead = "The journal of a hall was not read within " + MOST.toSeconds() + " s.";
                }
                if (!notRead.isEmpty()) {
                    http.shutdownNow();
                    threads.shutdownNow();
                    break;
                }
            }
        }
        return HallAccount.sum(halls, ledgers, notRead);
    }

    private HallAccount hall(Ledger ledger) throws IOException, InterruptedException {
        HallAccount account = new HallAccount(ledger);
        for (String day : ledger.days()) {
            URI events = server.resolve("/api/v1/halls/" + ledger.hall() + "/days/" + day + "/events");
            try (Stream<String> lines = lines(events)) {
                lines.filter(line -> !line.isBlank()).forEach(line -> row(line, account));
            } catch (UncheckedIOException broken) {
                throw new IOException("The journal of hall " + ledger.hall() + " broke off: " + broken.getMessage());
            }
        }
        account.close();
        return account;
    }

    private Stream<String> lines(URI events) throws IOException, InterruptedException {
        String last = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                HttpResponse<Stream<String>> response = http.send(
                        HttpRequest.newBuilder(events).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofLines());
                if (response.statusCode() == 200) {
                    return response.body();
                }
                response.body().close();
                last = "status " + response.statusCode();
            } catch (IOException notNow) {
                last = notNow.getClass().getSimpleName();
            }
            Thread.sleep(PAUSE);
        }
        throw new IOException(
                "Expected " + events + " to be readable, but the server does not give it (" + last + ").");
    }

    private static void row(String line, HallAccount account) {
        try {
            for (JsonNode entry : JSON.readTree(line).path("body")) {
                account.entry(entry);
            }
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}

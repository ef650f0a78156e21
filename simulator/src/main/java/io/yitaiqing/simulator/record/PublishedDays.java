package io.yitaiqing.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days that a running server publishes at {@code /api/v1/halls/{hall}/days/{date}/events}. */
public final class PublishedDays implements DaySource {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);
    private static final int PROBLEM_LINES_MOST = 100;
    private static final Pattern PREVIOUS = Pattern.compile("/days/(\\d{4}-\\d{2}-\\d{2})/events>; rel=\"prev\"");

    private final URI server;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(FIRST_ANSWER_WITHIN)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** The days of the server at an address such as {@code http://127.0.0.1:8080}. */
    public PublishedDays(URI server) {
        this.server = server;
    }

    @Override
    public void rows(String hall, LocalDate day, Consumer<JournalRow> reader) {
        HttpResponse<Stream<String>> answer = ask(hall, day);
        try (Stream<String> lines = answer.body()) {
            lines.map(PublishedDays::row).forEach(reader);
        } catch (UncheckedIOException e) {
            throw new BrokenDayException(
                    "Expected all rows of " + hall + "/" + day + " from " + server + ", but its answer broke off: "
                            + e.getCause().getMessage() + ".",
                    e);
        }
    }

    private static JournalRow row(String line) {
        try {
            return RowText.read(line);
        } catch (IllegalArgumentException e) {
            throw new BrokenDayException("Expected a server that publishes journal rows, but: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<JournalRow> lastBefore(String hall, LocalDate day) {
        Optional<LocalDate> before = dayBefore(hall, day);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        JournalRow[] last = new JournalRow[1];
        rows(hall, before.get(), row -> last[0] = row);
        return Optional.ofNullable(last[0]);
    }

    private Optional<LocalDate> dayBefore(String hall, LocalDate day) {
        HttpResponse<Stream<String>> answer = ask(hall, day);
        answer.body().close();
        return answer.headers()
                .firstValue("Link")
                .map(PREVIOUS::matcher)
                .filter(Matcher::find)
                .map(link -> LocalDate.parse(link.group(1)));
    }

    @Override
    public String instead(String hall, LocalDate day) {
        return dayBefore(hall, AFTER_ALL)
                .filter(last -> last.getYear() > 1970)
                .map(last -> "the last day the server holds of it is " + last
                        + dayBefore(hall, day)
                                .filter(before -> !before.equals(last) && before.getYear() > 1970)
                                .map(before -> ", and the nearest before yours " + before)
                                .orElse(""))
                .orElse("the server holds no day of it");
    }

    private HttpResponse<Stream<String>> ask(String hall, LocalDate day) {
        String path = "api/v1/halls/" + URLEncoder.encode(hall, UTF_8).replace("+", "%20") + "/days/" + day + "/events";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.toString().replaceFirst("/*$", "/") + path))
                .timeout(FIRST_ANSWER_WITHIN)
                .build();
        try {
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new BrokenDayException("Expected the rows of " + hall + "/" + day + " from " + server
                        + ", but it answers " + answer.statusCode() + ": " + problem(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new BrokenDayException(
                    "Expected a server at " + server + ", but it cannot be asked ("
                            + Optional.ofNullable(e.getMessage()).orElse("no answer") + ").",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenDayException("The export was interrupted.", e);
        }
    }

    /** What a refusal says of itself. */
    private static String problem(HttpResponse<Stream<String>> answer) {
        try (Stream<String> lines = answer.body()) {
            String text = lines.limit(PROBLEM_LINES_MOST).collect(Collectors.joining());
            String detail = JSON.readTree(text).path("detail").asText();
            return detail.isEmpty() ? "no reason is given." : detail;
        } catch (JsonProcessingException | UncheckedIOException e) {
            return "no reason is given.";
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

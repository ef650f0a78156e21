package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** One open hall as its people use it from outside: short commands ('in single quotes'), and rows of its document. */
final class OneHall {

    private final HallApi api;
    private final String id;

    /** Waits until the hall is open. */
    OneHall(HallApi api, String id) throws InterruptedException {
        this.api = api;
        this.id = id;
        api.awaitOpen(id);
    }

    HallApi api() {
        return api;
    }

    /** The answer of a command that is done. */
    JsonNode ok(String path, String body) throws Exception {
        HallApi.Answer answer = api.post("/halls/" + id + path, body.replace('\'', '"'));
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return answer.body();
    }

    void refused(String path, String body, int status, String code) throws Exception {
        HallApi.Answer answer = api.post("/halls/" + id + path, body.replace('\'', '"'));
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(status);
        assertThat(answer.body().path("type").asText()).endsWith("/" + code);
    }

    /** The visit of a ticket that is taken. */
    String take(String body) throws Exception {
        return ok("/visits", body).path("visit").asText();
    }

    void awaitState(String visit, String state) throws Exception {
        await(
                visit + " " + state,
                () -> row("visits", visit).path("state").asText().equals(state));
    }

    /** The open alert of a cause, as soon as the clock has raised it. */
    String alert(String cause) throws Exception {
        await(cause, () -> !alerts(cause).isEmpty());
        return alerts(cause).getFirst();
    }

    private List<String> alerts(String cause) throws Exception {
        return document(id).path("alerts").properties().stream()
                .filter(alert -> alert.getValue().path("cause").asText().equals(cause))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void await(String what, Callable<Boolean> holds) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (holds.call()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not within 5 s: " + what + ".");
    }

    /** What a customer sees. */
    JsonNode view(String token) throws Exception {
        return api.get("/visits/" + token).body();
    }

    JsonNode row(String collection, String row) throws Exception {
        return document(id).path(collection).path(row);
    }

    /** The document of this or another hall. */
    JsonNode document(String hall) throws Exception {
        return api.get("/halls/" + hall).body().path("document");
    }
}

package io.yitaiqing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.system.HallApi;
import java.util.Iterator;

/** Customers of one hall who take tickets and are called to counters, by the public API. */
final class HallCalls {

    /** A call of a ticket, by its number in the hall's line. */
    record Called(String ticket, String number) {}

    private final HallApi api;
    private final String hall;

    HallCalls(HallApi api, String hall) {
        this.api = api;
        this.hall = hall;
    }

    /** Opens a counter, if it is closed, with a clerk who knows a service and is free. */
    void open(String counter, String service) throws Exception {
        JsonNode document = api.get("/halls/" + hall).body().path("document");
        if (!document.at("/counters/" + counter + "/state").asText().equals("closed")) {
            return;
        }
        Iterator<String> clerks = document.path("clerks").fieldNames();
        while (clerks.hasNext()) {
            String clerk = clerks.next();
            JsonNode row = document.path("clerks").path(clerk);
            if (!row.has("counter") && row.path("skills").has(service)) {
                send("/counters/" + counter + "/open", "{\"clerk\":\"" + clerk + "\"}");
                return;
            }
        }
        throw new AssertionError("Expected a free clerk for " + service + ", but there is none.");
    }

    /** Somebody takes a ticket for a service and is called to a counter at once. */
    Called call(String counter, String service) throws Exception {
        JsonNode visit = send("/visits", "{\"services\":[\"" + service + "\"],\"channel\":\"kiosk\"}");
        send(
                "/counters/" + counter + "/call",
                "{\"visit\":\"" + visit.path("visit").asText() + "\",\"reason\":\"test\"}");
        return new Called(visit.path("ticket").asText(), newestCall());
    }

    /** Serves whoever was called to a counter. */
    void serve(String counter, String service) throws Exception {
        send("/counters/" + counter + "/start", "{}");
        send("/counters/" + counter + "/finish", "{\"outcome\":\"done\",\"delivered\":[\"" + service + "\"]}");
    }

    private String newestCall() throws Exception {
        int newest = 0;
        Iterator<String> numbers =
                api.get("/halls/" + hall).body().at("/document/calls").fieldNames();
        while (numbers.hasNext()) {
            newest = Math.max(newest, Integer.parseInt(numbers.next()));
        }
        return Integer.toString(newest);
    }

    JsonNode send(String path, String body) throws Exception {
        HallApi.Answer answer = api.post("/halls/" + hall + path, body);
        assertThat(answer.status()).as("%s %s: %s", path, body, answer.body()).isBetween(200, 299);
        return answer.body();
    }
}

package io.yitaiqing.node.keeper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.yitaiqing.node.live.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The halls that another node keeps. */
final class RemoteHalls implements HallPort {

    private final Function<ObjectNode, Future<JsonNode>> bus;

    RemoteHalls(Function<ObjectNode, Future<JsonNode>> bus) {
        this.bus = bus;
    }

    private Future<JsonNode> ask(ObjectNode question) {
        return bus.apply(question);
    }

    @Override
    public Future<Reply> submit(HallRequest request) {
        return ask(BusText.submit(request)).map(BusText::reply);
    }

    @Override
    public Future<Snapshot> document(String hall) {
        return ask(BusText.question("document", hall)).map(BusText::snapshot);
    }

    @Override
    public Future<Map<String, Object>> visit(String hall, String token) {
        return ask(BusText.question("visit", hall).put("token", token)).map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> slots(String hall, String service, LocalDate day) {
        return ask(BusText.question("slots", hall).put("service", service).put("day", day.toString()))
                .map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> expectedWaits(String hall) {
        return ask(BusText.question("expected-waits", hall)).map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> policy(String hall) {
        return ask(BusText.question("policy", hall)).map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> shadow(String hall) {
        return ask(BusText.question("shadow", hall)).map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> entrance(String hall) {
        return ask(BusText.question("entrance", hall)).map(BusText::row);
    }

    @Override
    public Future<Map<String, Object>> why(String hall, long call) {
        return ask(BusText.question("why", hall).put("call", call)).map(BusText::row);
    }

    @Override
    public Future<List<Map<String, Object>>> summaries() {
        return ask(BusText.question("summaries", "")).map(BusText::rows);
    }

    @Override
    public Future<Set<String>> held() {
        return ask(BusText.question("held", "")).map(BusText::ids);
    }

    @Override
    public Future<Boolean> release(String hall) {
        return ask(BusText.question("release", hall)).map(JsonNode::asBoolean);
    }
}

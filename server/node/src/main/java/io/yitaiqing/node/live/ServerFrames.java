package io.yitaiqing.node.live;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.OptionalInt;

/** The small frames a node sends of its own: welcome, beat and refused. */
final class ServerFrames {

    private static final JsonMapper JSON = new JsonMapper();

    private ServerFrames() {}

    static String welcome(String node, ClockReading clock, Instant sentAt) {
        var frame = frame("welcome", sentAt).put("version", 1).put("node", node);
        var clockNode = frame.putObject("clock").put("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.at()));
        if (clock.speed() == Math.rint(clock.speed())) {
            clockNode.put("speed", (long) clock.speed());
        } else {
            clockNode.put("speed", clock.speed());
        }
        return frame.toString();
    }

    /** The beat also says when each followed topic's owner was last known to be its owner. */
    static String beat(Instant at, Map<Integer, Instant> confirmed, Instant sentAt) {
        var frame = frame("beat", sentAt).put("at", Rfc3339.millis(at));
        if (!confirmed.isEmpty()) {
            var byId = frame.putObject("confirmed");
            confirmed.forEach((id, confirmedAt) -> byId.put(String.valueOf(id), Rfc3339.millis(confirmedAt)));
        }
        return frame.toString();
    }

    static String refused(OptionalInt id, RefusalReason reason, String detail, Instant sentAt) {
        var frame = frame("refused", sentAt);
        id.ifPresent(number -> frame.put("id", number));
        return frame.put("reason", reason.name()).put("detail", detail).toString();
    }

    private static ObjectNode frame(String type, Instant sentAt) {
        return JSON.createObjectNode().put("type", type).put("sentAt", Rfc3339.millis(sentAt));
    }
}

package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.replay.DispatchReplay;
import io.yitaiqing.simulator.replay.RecordedReplay;
import io.yitaiqing.simulator.replay.ReplayJson;
import io.yitaiqing.simulator.replay.ReplayResult;
import io.yitaiqing.simulator.replay.ReplayText;
import io.yitaiqing.simulator.replay.TicketLog;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;

/** Replays a ticket log. */
final class LogReplay {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogReplay() {}

    /** Repeats a log's facts, or lets a policy decide. */
    static ReplayOutcome run(Supplier<TicketLog> log, Optional<String> policy, PrintWriter out, boolean json)
            throws JsonProcessingException {
        long begun = System.nanoTime();
        TicketLog tickets = log.get();
        ReplayResult result =
                policy.map(name -> DispatchReplay.run(tickets, name)).orElseGet(() -> RecordedReplay.run(tickets));
        double seconds = (System.nanoTime() - begun) / 1e9;
        String text = ReplayJson.of(result, seconds);
        if (json) {
            out.println(text);
        } else {
            ReplayText.print(result, seconds, out);
        }
        ObjectNode summary = (ObjectNode) JSON.readTree(text);
        summary.remove("seconds");
        return new ReplayOutcome(summary, result.sound());
    }
}

package io.yitaiqing.dispatch.errands;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** First come first served with a simple order of errands: wherever it gets on first, or strictly as listed. */
record PlainOrder(boolean asListed) implements DispatchPolicy {

    @Override
    public String name() {
        return asListed ? "as-listed" : "first-available";
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        for (Line line : hall.lines()) {
            List<String> services = asListed ? first(line, counter) : counter.within(line.wish());
            if (!services.isEmpty()) {
                CallReason reason = new CallReason(name(), 1, 0, Optional.empty(), List.of(), Optional.empty());
                return Optional.of(new Choice(line.head(), services, reason));
            }
        }
        return Optional.empty();
    }

    @Override
    public Choice named(
            Visit visit, List<String> services, String rule, String note, Counter counter, Hall hall, Instant now) {
        throw new UnsupportedOperationException("Nobody calls by name here.");
    }

    private static List<String> first(Line line, Counter counter) {
        List<String> services = new ArrayList<>();
        for (String service : line.wish().services()) {
            if (!counter.abilities().contains(service)) {
                break;
            }
            services.add(service);
        }
        return services;
    }

    @Override
    public Optional<Counter> counterFor(Visit visit, Hall hall) {
        return Optional.empty();
    }
}

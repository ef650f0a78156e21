package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened to a visit from one call on until it left the counter: the way, the service, how it ended. */
final class RecordedLeg {

    /** Something done while the visit was served, so long after the service began. */
    record Step(Duration offset, HallCommand command) {}

    private final List<String> services;
    private final Instant calledAt;
    private final List<Step> steps = new ArrayList<>();
    private Optional<Instant> startedAt = Optional.empty();
    private Optional<Instant> endedAt = Optional.empty();
    private boolean shown = true;

    RecordedLeg(List<String> services, Instant calledAt) {
        this.services = List.copyOf(services);
        this.calledAt = calledAt;
    }

    void started(Instant at) {
        startedAt = Optional.of(at);
    }

    void step(HallCommand command, Instant at) {
        startedAt.ifPresent(start -> steps.add(new Step(Duration.between(start, at), command)));
    }

    void ended(Instant at) {
        endedAt = endedAt.or(() -> Optional.of(at));
    }

    void notShown(Instant at) {
        shown = false;
        ended(at);
    }

    void undoStart() {
        startedAt = Optional.empty();
        steps.clear();
    }

    void undoEnd() {
        endedAt = Optional.empty();
        if (shown && !steps.isEmpty()) {
            steps.removeLast();
        }
        shown = true;
    }

    List<String> services() {
        return services;
    }

    /** Whether its customer was called in vain. */
    boolean inVain() {
        return !shown;
    }

    /** Whether it was served and that came to an end. */
    boolean served() {
        return shown && startedAt.isPresent() && endedAt.isPresent();
    }

    /** From the call to the start of the service, or to the moment a no-show was given up. */
    Duration way() {
        return Duration.between(calledAt, shown ? startedAt.orElseThrow() : endedAt.orElseThrow());
    }

    Duration serviceTime() {
        return Duration.between(startedAt.orElseThrow(), endedAt.orElseThrow());
    }

    /** What was done while it was served, its end too. */
    Stream<HallCommand> done() {
        return steps.stream().map(Step::command);
    }

    /** What was done before the end, in order. */
    List<Step> steps() {
        return steps.isEmpty() ? List.of() : List.copyOf(steps.subList(0, steps.size() - 1));
    }

    /** The command that ended it, where a command did. */
    Optional<HallCommand> ending() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast().command());
    }
}

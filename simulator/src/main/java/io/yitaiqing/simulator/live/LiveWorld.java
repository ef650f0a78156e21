package io.yitaiqing.simulator.live;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A hall on a running server, reached only through its public API. */
final class LiveWorld implements World {

    /** A counter as last seen or last changed by ourselves. */
    private record Row(boolean idle, Instant since, List<String> abilities) {}

    private final String hall;
    private final HallClient client;
    private final Timeline timeline;
    private final LiveStats stats;
    private final Consumer<Throwable> onBug;
    private final Map<String, Row> counters = new HashMap<>();
    private Map<String, String> booked = Map.of();
    private Map<String, String> offered = Map.of();

    LiveWorld(String hall, HallClient client, Timeline timeline, LiveStats stats, Consumer<Throwable> onBug) {
        this.hall = hall;
        this.client = client;
        this.timeline = timeline;
        this.stats = stats;
        this.onBug = onBug;
    }

    @Override
    public Instant now() {
        return timeline.clock().now();
    }

    @Override
    public void at(Instant when, Runnable what) {
        timeline.at(when, what);
    }

    @Override
    public void ask(HallCommand command, Consumer<Answer> then) {
        CommandRequest request = CommandRequest.of(hall, command);
        client.post(request.path(), request.body(), reply -> {
            Answer answer = reply.map(this::answer).orElseGet(Answer.Unavailable::new);
            if (answer instanceof Answer.Accepted) {
                count(command);
                remember(command);
            }
            then.accept(answer);
        });
    }

    private Answer answer(HallClient.Reply reply) {
        if (reply.status() < 300) {
            return new Answer.Accepted(
                    Optional.ofNullable(reply.body().path("visit").textValue()),
                    Optional.ofNullable(reply.body().path("appointment").textValue()));
        }
        Optional<Rejection.Code> code = CommandRequest.rejection(reply.problem());
        if (code.isEmpty()) {
            onBug.accept(new IllegalStateException("Expected a rejection of the hall, but got " + reply + "."));
            return new Answer.Unavailable();
        }
        if (code.get() != Rejection.Code.QUEUE_IS_EMPTY) {
            stats.refused();
        }
        return new Answer.Refused(code.get());
    }

    private void count(HallCommand command) {
        switch (command) {
            case HallCommand.IssueTicket c -> stats.took();
            case HallCommand.CallNext c -> stats.called();
            case HallCommand.CallVisit c -> stats.called();
            case HallCommand.AcceptOffer c -> stats.called();
            case HallCommand.SendVisit c -> stats.called();
            case HallCommand.ServeWithoutTicket c -> stats.took();
            case HallCommand.FinishService c -> stats.served();
            case HallCommand.ReportNoShow c -> stats.notShown();
            case HallCommand.Leave c -> stats.left();
            case HallCommand.Cancel c -> stats.left();
            case HallCommand.OfDay c -> {}
            case HallCommand.OfDispatch c -> {}
            case HallCommand.OfCounter c -> {}
            case HallCommand.OfClerk c -> {}
            case HallCommand.OfVisit c -> {}
            case HallCommand.OfCall c -> {}
            case HallCommand.OfAppointment c -> {}
            case HallCommand.OfCase c -> {}
            case HallCommand.OfAlert c -> {}
        }
    }

    private void remember(HallCommand command) {
        switch (command) {
            case HallCommand.ResumeCounter c -> set(c.counter(), true);
            case HallCommand.FinishService c -> set(c.counter(), true);
            case HallCommand.ReportNoShow c -> set(c.counter(), true);
            case HallCommand.OpenCounter c -> set(c.counter(), true);
            case HallCommand.CloseCounter c -> set(c.counter(), false);
            case HallCommand.PauseCounter c -> set(c.counter(), false);
            case HallCommand.CallNext c -> set(c.counter(), false);
            case HallCommand.CallVisit c -> set(c.counter(), false);
            case HallCommand.AcceptOffer c -> set(c.counter(), false);
            case HallCommand.RefuseOffer c -> set(c.counter(), true);
            case HallCommand.OfDay c -> {}
            case HallCommand.OfDispatch c -> {}
            case HallCommand.OfCounter c -> {}
            case HallCommand.OfClerk c -> {}
            case HallCommand.OfVisit c -> {}
            case HallCommand.OfCall c -> {}
            case HallCommand.OfAppointment c -> {}
            case HallCommand.OfCase c -> {}
            case HallCommand.OfAlert c -> {}
        }
    }

    private void set(String counter, boolean idle) {
        counters.computeIfPresent(counter, (id, row) -> new Row(idle, now(), row.abilities()));
    }

    /** Takes in a look at the hall: from it come the abilities of counters and what others changed. */
    void saw(Look look) {
        booked = look.booked();
        Map<String, String> offers = new HashMap<>();
        look.sight().counters().forEach((id, seen) -> {
            if (seen.state() == CounterState.OFFERED) {
                seen.visit().ifPresent(visit -> offers.put(id, visit));
            }
        });
        offered = offers;
        look.sight()
                .counters()
                .forEach((id, seen) -> counters.put(
                        id,
                        new Row(
                                seen.state() == CounterState.IDLE,
                                look.since().getOrDefault(id, now()),
                                seen.abilities())));
    }

    @Override
    public Optional<String> visitOf(String appointment) {
        return Optional.ofNullable(booked.get(appointment));
    }

    @Override
    public Optional<String> offeredAt(String counter) {
        return Optional.ofNullable(offered.get(counter));
    }

    /** Offers are seen by the next look. */
    @Override
    public void onOffer(Consumer<String> counter) {}

    /** As first come first served has it: the idle able counter with the fewest abilities, then the longest idle. */
    @Override
    public Optional<String> counterFor(String visit, String service) {
        return counters.entrySet().stream()
                .filter(entry ->
                        entry.getValue().idle() && entry.getValue().abilities().contains(service))
                .min(Comparator.comparing((Map.Entry<String, Row> entry) ->
                                entry.getValue().abilities().size())
                        .thenComparing(entry -> entry.getValue().since())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }
}

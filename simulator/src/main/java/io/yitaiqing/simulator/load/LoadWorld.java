package io.yitaiqing.simulator.load;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.live.CommandRequest;
import io.yitaiqing.simulator.population.HallSight;
import io.yitaiqing.simulator.population.HallSight.CounterSight;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A hall under load, with its people: they ask by HTTP, and its clerks see it by its live stream.
 *
 * <p>What a frame shows of a counter counts only where it is not older than the last answer to that counter's clerk.
 */
final class LoadWorld implements World, HallStream.Rows {

    private static final double CLERKS_HZ = 10;
    private static final long BETWEEN_LOOKS_MILLIS = 1_000;

    private final Lane lane;
    private final Ledger ledger;
    private final HallMirror mirror = new HallMirror(this::inScenarioTime);
    private final Map<String, Long> heard = new HashMap<>();
    private final HallStream stream;
    private final People people;
    private long position;
    private boolean begun;

    LoadWorld(Lane lane, Ledger ledger, Cast cast) {
        this.lane = lane;
        this.ledger = ledger;
        this.stream = new HallStream(lane, ledger.hall(), CLERKS_HZ, this);
        this.people = cast.people(ledger.hall(), this);
    }

    /** Connects; the people begin to live here as soon as the hall is seen. */
    void open() {
        stream.open();
    }

    void close() {
        stream.close();
    }

    Ledger ledger() {
        return ledger;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public Instant now() {
        return lane.scenarioClock().at(lane.agenda().intended());
    }

    @Override
    public void at(Instant when, Runnable what) {
        lane.agenda().at(lane.scenarioClock().nanosAt(when), what);
    }

    /** Clerks learn who waits from the stream, as they do in life. */
    @Override
    public Optional<String> counterFor(String visit, String service) {
        return Optional.empty();
    }

    @Override
    public Optional<String> visitOf(String appointment) {
        return mirror.visitOf(appointment);
    }

    @Override
    public Optional<String> offeredAt(String counter) {
        return mirror.offeredAt(counter);
    }

    /** Offers are seen in the stream. */
    @Override
    public void onOffer(Consumer<String> counter) {}

    @Override
    public void ask(HallCommand command, Consumer<Answer> then) {
        if (lane.agenda().held()) {
            return;
        }
        CommandRequest request = CommandRequest.of(ledger.hall(), inServerTime(command));
        boolean ticket = command instanceof HallCommand.IssueTicket;
        int number = ledger.ask(ticket);
        lane.api().post(request.operation(), request.path(), request.body(), ledger.key(number), reply -> {
            reply.ifPresent(r -> enter(number, ticket, r));
            Answer answer = reply.map(this::answer).orElseGet(Answer.Unavailable::new);
            request.counter()
                    .ifPresent(counter -> reply.map(r -> r.body().path("position"))
                            .filter(p -> p.isNumber())
                            .ifPresent(p -> heard.put(counter, p.asLong())));
            then.accept(answer);
        });
    }

    /** A position alone tells that there was nothing to do, and so nothing to store. */
    private void enter(int number, boolean ticket, ApiClient.Reply reply) {
        if (!reply.done() || reply.body().size() < 2) {
            ledger.nothingStored(number);
        } else if (ticket) {
            ledger.issued(number, reply.body().path("ticket").asText());
            lane.phones()
                    .watch(ledger.hall(), number, reply.body().path("token").asText());
        } else {
            ledger.done(number);
        }
    }

    private Answer answer(ApiClient.Reply reply) {
        if (reply.done()) {
            return new Answer.Accepted(
                    Optional.ofNullable(reply.body().path("visit").textValue()),
                    Optional.ofNullable(reply.body().path("appointment").textValue()));
        }
        Optional<Rejection.Code> code = CommandRequest.rejection(reply.problem());
        if (code.isEmpty()) {
            lane.meters().error(reply.status() + " " + reply.problem(), reply.sentence());
            return new Answer.Unavailable();
        }
        lane.meters().refused(code.get().name(), reply.sentence());
        return new Answer.Refused(code.get());
    }

    private HallCommand inServerTime(HallCommand command) {
        return command instanceof HallCommand.PauseCounter pause
                ? new HallCommand.PauseCounter(
                        pause.counter(),
                        pause.reason(),
                        pause.until().map(until -> lane.serverClock().toServer(until, lane.scenarioClock())))
                : command;
    }

    private CounterSight inScenarioTime(CounterSight seen) {
        return new CounterSight(
                seen.state(),
                seen.clerk(),
                seen.visit(),
                seen.pausedUntil().map(until -> lane.serverClock().toScenario(until, lane.scenarioClock())),
                seen.abilities());
    }

    @Override
    public void snapshot(FollowFrame frame) {
        mirror.snapshot(frame.rows());
        seen(frame);
        if (begun) {
            people.notice(current(mirror.all()), people.steps());
        } else if (!lane.agenda().held()) {
            begun = true;
            people.begin(mirror.all());
            lane.later(BETWEEN_LOOKS_MILLIS, this::lookRound);
        }
    }

    @Override
    public void delta(FollowFrame frame) {
        mirror.patch(frame.rows());
        seen(frame);
        if (begun && !lane.agenda().held()) {
            people.notice(current(mirror.enough()), people.steps());
        }
    }

    private void seen(FollowFrame frame) {
        position = frame.position();
        ledger.saw(frame.stream().substring(frame.stream().indexOf('/') + 1));
    }

    /** Once in a while every clerk looks at everything, whatever the last frame made them think. */
    private void lookRound() {
        if (!lane.agenda().held()) {
            people.notice(current(mirror.all()), people.steps());
            lane.later(BETWEEN_LOOKS_MILLIS, this::lookRound);
        }
    }

    private HallSight current(HallSight sight) {
        Map<String, CounterSight> known = new LinkedHashMap<>(sight.counters());
        known.keySet().removeIf(counter -> heard.getOrDefault(counter, 0L) > position);
        return new HallSight(sight.visits(), sight.waitedFor(), known);
    }
}

package io.yitaiqing.simulator.bench.takeover;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.simulator.VirtualWorld;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Crowd;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The journal of one hall from its first row to the moment of a day at which it holds so many events: a scenario's
 * crowd, lived in virtual time. The events of one moment, at most {@link #EVENTS_A_ROW}, make one row.
 */
final class MorningRows implements HallListener {

    /** As in live halls, where most commands have two or three. */
    static final int EVENTS_A_ROW = 3;

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final int DAYS_MOST = 30;

    private final String writer;
    private final List<JournalRow> rows = new ArrayList<>();
    private final List<HallEvent> turn = new ArrayList<>();
    private Instant turnAt = Instant.EPOCH;
    private LocalDate day = Hall.FOUNDING_DAY;
    private String hash = HashChain.GENESIS;
    private long after;

    private MorningRows(String writer) {
        this.writer = writer;
    }

    /** The rows of a hall with at least so many events, all of them but the last few rows full. */
    static List<JournalRow> of(HallPlan plan, CrowdPlan people, LocalDate firstDay, int events, String writer) {
        MorningRows morning = new MorningRows(writer);
        Instant start = firstDay.atStartOfDay(plan.zone()).toInstant();
        VirtualWorld world = new VirtualWorld(plan, Policies.rules(), start, List.of(morning));
        world.run(start);
        new Crowd(world, plan, people, firstDay, DAYS_MOST, Draws.of(1, 1)).begin();
        Instant until = start;
        while (world.hall().position() < events) {
            until = until.plus(STEP);
            if (until.isAfter(start.plus(Duration.ofDays(DAYS_MOST)))) {
                throw new IllegalArgumentException(
                        "Expected " + events + " events within " + DAYS_MOST + " days, but hall " + plan.id() + " had "
                                + world.hall().position() + ".");
            }
            world.run(until);
        }
        morning.endTurn(world.hall());
        return morning.rows;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        if (!turn.isEmpty() && (turn.size() == EVENTS_A_ROW || !turnAt.equals(at))) {
            endTurn(hall);
        }
        turn.add(event);
        turnAt = at;
        if (event instanceof HallEvent.ChapterClosed closed) {
            endTurn(hall);
            day = closed.nextDay();
        }
    }

    private void endTurn(Hall hall) {
        if (turn.isEmpty()) {
            return;
        }
        long position = after + turn.size();
        String body = TurnBody.write(List.of(new TurnBody.Entry(
                hall.id() + "-" + after,
                "",
                "bench",
                new HallCommand.TimePasses(),
                Map.of("position", position),
                List.copyOf(turn))));
        JournalRow row = JournalRow.chained(
                hash, hall.id(), day, after, position, millis(turnAt), writer, UUID.randomUUID(), body);
        rows.add(row);
        hash = row.hash();
        after = position;
        turn.clear();
    }

    private static Instant millis(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }
}

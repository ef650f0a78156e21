package io.yitaiqing.simulator.record;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decides every command of a recorded day again and holds the events against the recorded ones.
 *
 * <p>The hall always takes in what was recorded, so that each difference stands for itself. What comes before the
 * day's opening, and the opening itself, needs the day before and is taken as given; so is a command that was not
 * stored. What is due by itself is asked for again at the start of each turn: a timer that should have gone off and did
 * not is a difference too, and so is one that went off without cause.
 */
public final class RecordedDecisions {

    private final RecordedDay day;
    private final int mostListed;
    private final HallRules rules = Policies.rules();
    private final List<Difference> differences = new ArrayList<>();
    private final DayMeasures measures = new DayMeasures();
    private Hall hall;
    private long commands;
    private long timers;
    private long different;
    private long given;

    private RecordedDecisions(RecordedDay day, int mostListed) {
        this.day = day;
        this.mostListed = mostListed;
    }

    /** Decides a whole day again; of the differences the first {@code mostListed} are kept. */
    public static Result run(RecordedDay day, int mostListed) {
        RecordedDecisions replay = new RecordedDecisions(day, mostListed);
        for (JournalRow row : day.rows()) {
            if (!replay.row(row)) {
                break;
            }
        }
        return replay.result();
    }

    /** Whether the day can go on behind this row. */
    private boolean row(JournalRow row) {
        List<TurnBody.Recorded> turn = turn(row);
        if (hall != null) {
            expectNothingElseDue(turn, row.at());
        }
        for (TurnBody.Recorded entry : turn) {
            try {
                entry(entry, row);
            } catch (AssertionError impossible) {
                differ(row, entry, "a hall in which the recorded events cannot happen: " + impossible.getMessage());
                return false;
            }
        }
        return true;
    }

    private static List<TurnBody.Recorded> turn(JournalRow row) {
        try {
            return TurnBody.recorded(row.body());
        } catch (IllegalArgumentException e) {
            throw new BrokenDayException(
                    "Expected a day in the stored form of this version, but the row after " + row.after() + " of "
                            + row.hall() + "/" + row.day() + " is not: " + e.getMessage(),
                    e);
        }
    }

    private void entry(TurnBody.Recorded entry, JournalRow row) {
        if (hall == null) {
            begin(entry, row);
            return;
        }
        if (entry.command().isEmpty()) {
            given += entry.events().size();
        } else {
            decide(entry, row);
        }
        entry.events().forEach(event -> apply(event, row.at()));
    }

    private void begin(TurnBody.Recorded entry, JournalRow row) {
        for (HallEvent event : entry.events()) {
            if (event instanceof HallEvent.DayOpened opened) {
                hall = new Hall(opened.plan());
                hall.startAt(day.rows().getFirst().after() + given, day.day());
            }
            if (hall != null) {
                apply(event, row.at());
            }
            given++;
        }
    }

    private void decide(TurnBody.Recorded entry, JournalRow row) {
        HallCommand command = entry.command().orElseThrow();
        commands++;
        if (command instanceof HallCommand.TimePasses) {
            timers++;
        }
        switch (rules.decide(command, hall, row.at())) {
            case Decision.Accepted accepted -> {
                if (!accepted.events().equals(entry.events())) {
                    differ(row, entry, Difference.shown(accepted.events()));
                }
            }
            case Decision.Rejected rejected ->
                differ(row, entry, "a refusal: " + rejected.rejection().sentence());
        }
    }

    /** A new owner's takeover is written before anything that is due. */
    private void expectNothingElseDue(List<TurnBody.Recorded> turn, Instant now) {
        Optional<HallCommand> first = turn.getFirst().command();
        boolean timer = first.filter(
                        command -> command instanceof HallCommand.TimePasses || command instanceof HallCommand.TakeOver)
                .isPresent();
        boolean due = Deadlines.due(hall, hall.plan(), now)
                .filter(HallCommand.TimePasses.class::isInstance)
                .isPresent();
        if (timer || !due) {
            return;
        }
        HallCommand passes = new HallCommand.TimePasses();
        if (rules.decide(passes, hall, now) instanceof Decision.Accepted accepted
                && !accepted.events().isEmpty()) {
            differ(Difference.of(
                    hall.position(), now, Optional.of(passes), List.of(), Difference.shown(accepted.events())));
        }
    }

    private void differ(JournalRow row, TurnBody.Recorded entry, String got) {
        long position = hall == null ? row.after() : hall.position();
        differ(Difference.of(position, row.at(), entry.command(), entry.events(), got));
    }

    private void differ(Difference difference) {
        different++;
        if (differences.size() < mostListed) {
            differences.add(difference);
        }
    }

    private void apply(HallEvent event, Instant at) {
        hall.apply(event, at);
        measures.on(event, at, hall);
    }

    private Result result() {
        if (hall == null) {
            throw new BrokenDayException("Expected " + day.hall() + "/" + day.day()
                    + " to be a day that opened, but none of its rows opens it.");
        }
        return new Result(commands, timers, given, different, List.copyOf(differences), measures);
    }

    /**
     * What came of deciding a day again.
     *
     * @param commands how many were decided
     * @param timers how many of them were due by themselves
     * @param given events taken as given
     * @param different how many decisions differ
     * @param differences the first of them
     */
    public record Result(
            long commands,
            long timers,
            long given,
            long different,
            List<Difference> differences,
            DayMeasures measures) {}
}

package io.yitaiqing.simulator.record;

import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.live.CommandRequest;
import io.yitaiqing.simulator.load.Cast;
import io.yitaiqing.simulator.load.HallCopies;
import io.yitaiqing.simulator.load.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of a recorded day, who come and go in a running server as they did, in as many halls as wanted. */
public final class RecordedCast implements Cast {

    private final DayFacts facts;
    private final LocalDate day;
    private final ZoneId zone;
    private final List<String> halls;

    /** A day for its own hall and copies of it under new ids; a {@link BrokenDayException} where it never opened. */
    public RecordedCast(RecordedDay day, int halls) {
        this.facts = DayFacts.of(day);
        this.day = day.day();
        this.zone = facts.opening().plan().zone();
        this.halls =
                List.copyOf(HallCopies.originals(List.of(day.hall()), halls).keySet());
    }

    @Override
    public List<String> halls() {
        return halls;
    }

    @Override
    public boolean covers(Instant moment) {
        return moment.atZone(zone).toLocalDate().equals(day);
    }

    @Override
    public Instant start() {
        return facts.openedAt();
    }

    @Override
    public People people(String hall, World world) {
        return new RecordedPeople(facts, world);
    }

    /** What was done on the day and no load does, by kind of command, and how often. */
    public Map<String, Integer> left() {
        Map<String, Integer> left = new TreeMap<>();
        facts.given().stream()
                .map(DayFacts.Given::command)
                .filter(command -> CommandRequest.find("", command).isEmpty())
                .forEach(command -> left.merge(command.getClass().getSimpleName(), 1, Integer::sum));
        facts.legs().values().stream()
                .flatMap(List::stream)
                .flatMap(RecordedLeg::done)
                .filter(command -> CommandRequest.find("", command).isEmpty())
                .forEach(command -> left.merge(command.getClass().getSimpleName(), 1, Integer::sum));
        return left;
    }
}

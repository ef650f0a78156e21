package io.yitaiqing.simulator.record;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A hall of two counters that journals what is asked of it, one turn a command, timers first, as a keeper does. */
final class SmallHall {

    static final LocalDate DAY = LocalDate.parse("2027-02-01");
    static final String ID = "H001";

    private final HallRules rules = Policies.rules();
    private final HallPlan plan;
    private final Hall hall;
    private final List<JournalRow> rows = new ArrayList<>();
    private String hash = HashChain.GENESIS;

    SmallHall(HallPlan plan) {
        this.plan = plan;
        this.hall = new Hall(plan);
        turn(at("07:50"), new HallCommand.TakeOver("n1"), "clock");
        turn(at("07:55"), new HallCommand.CloseChapter(DAY), "clock");
        turn(at("08:00"), new HallCommand.OpenDay(DAY, plan), "clock");
    }

    /** Two services, two clerks who master both; a call that nobody follows ends after a minute and a half. */
    static HallPlan plan() {
        List<String> services = List.of("pay", "ask");
        return new HallPlan(
                ID,
                "厅",
                "Hall",
                "region",
                ZoneOffset.UTC,
                Hours.daily(LocalTime.parse("08:00"), LocalTime.parse("18:00")),
                "first-come-first-served",
                100,
                new HallPlan.Norms(0.8, Optional.of(90L)),
                List.of(
                        new HallPlan.Service("pay", "pay", "pay", "A", 600, 240),
                        new HallPlan.Service("ask", "ask", "ask", "B", 600, 240)),
                List.of(new HallPlan.Place("1", "1", services), new HallPlan.Place("2", "2", services)),
                List.of(
                        new HallPlan.Clerk("li", "li", Map.of("pay", 5, "ask", 5)),
                        new HallPlan.Clerk("wu", "wu", Map.of("pay", 5, "ask", 5))));
    }

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    /** Asks for something that the hall must agree to. */
    List<HallEvent> ask(String time, HallCommand command) {
        Instant now = at(time);
        Deadlines.due(hall, plan, now)
                .filter(HallCommand.TimePasses.class::isInstance)
                .ifPresent(due -> turn(now, due, "clock"));
        return turn(now, command, "clerk");
    }

    private List<HallEvent> turn(Instant now, HallCommand command, String actor) {
        if (!(rules.decide(command, hall, now) instanceof Decision.Accepted accepted)) {
            throw new AssertionError("Refused at " + now + ": " + command);
        }
        long after = hall.position();
        LocalDate day = hall.chapter();
        accepted.events().forEach(event -> hall.apply(event, now));
        String body = TurnBody.write(
                List.of(new TurnBody.Entry("k" + after, "", actor, command, Map.of(), accepted.events())));
        JournalRow row = JournalRow.chained(hash, ID, day, after, hall.position(), now, "n1", new UUID(1, after), body);
        rows.add(row);
        hash = row.hash();
        return accepted.events();
    }

    /** A customer takes a ticket. */
    void comes(String time, String service) {
        ask(time, new HallCommand.IssueTicket(List.of(service), "kiosk", "t" + rows.size()));
    }

    void opens(String time, String counter, String clerk) {
        ask(time, new HallCommand.OpenCounter(counter, Optional.of(clerk)));
    }

    void calls(String time, String counter) {
        ask(time, new HallCommand.CallNext(counter));
    }

    void starts(String time, String counter) {
        ask(time, new HallCommand.StartService(counter));
    }

    void finishes(String time, String counter) {
        ask(time, new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
    }

    /** The rows of all days. */
    List<JournalRow> rows() {
        return rows;
    }

    RecordedDay day() {
        return new RecordedDay(
                ID, DAY, rows.stream().filter(row -> row.day().equals(DAY)).toList());
    }

    /** Rows whose bodies were altered, linked anew so that only their content tells. */
    static RecordedDay altered(RecordedDay day, UnaryOperator<String> change) {
        List<JournalRow> altered = new ArrayList<>();
        String previous = HashChain.GENESIS;
        for (JournalRow row : day.rows()) {
            JournalRow other = JournalRow.chained(
                    previous,
                    row.hall(),
                    row.day(),
                    row.after(),
                    row.position(),
                    row.at(),
                    row.writer(),
                    row.turn(),
                    change.apply(row.body()));
            altered.add(other);
            previous = other.hash();
        }
        return new RecordedDay(day.hall(), day.day(), altered);
    }

    /** A morning: one counter, four customers, one of whom loses patience and one who does not come when called. */
    static SmallHall morning() {
        SmallHall hall = new SmallHall(plan());
        hall.opens("08:00", "1", "li");
        hall.comes("08:01", "pay");
        hall.calls("08:01", "1");
        hall.starts("08:02", "1");
        hall.comes("08:03", "ask");
        hall.comes("08:04", "pay");
        hall.comes("08:05", "ask");
        hall.comes("08:06", "pay");
        hall.ask("08:09", new HallCommand.Leave("v3"));
        hall.finishes("08:12", "1");
        hall.calls("08:12", "1");
        hall.calls("08:14", "1");
        hall.starts("08:15", "1");
        hall.finishes("08:20", "1");
        hall.calls("08:20", "1");
        hall.starts("08:21", "1");
        hall.finishes("08:25", "1");
        hall.ask("08:30", new HallCommand.CloseCounter("1"));
        return hall;
    }
}

package io.yitaiqing.hall.tale;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A day in a hall, told line by line and checked as it is told.
 *
 * <pre>
 * 2027-02-01                                   a line with a date alone turns the calendar
 * 09:00  due           -> chapter 2027-02-01, day 2027-02-01 opened    what a keeper would do by itself
 * 09:00  take invoice  -> C001                 a command, and its events: all of them, a ticket, or "ok"
 * 09:01  call 1        -> COUNTER_IS_CLOSED    ... or the rejection
 *        "Expected counter 1 to be open, but it is closed."      ... in these very words
 * 09:01  counter 1     -> closed               how things stand: counter, visit, asks, owns, waiting, deadline
 * </pre>
 *
 * <p>An auditor listens, no decision may change the hall, and every rejection must keep the form of its sentence.
 */
public final class Tale {

    private static final String SENTENCE = "Expected \\S.*\\S, but \\S.*\\S\\.";
    /** Up to how many visits the whole state of the hall is compared at each line. */
    private static final int SMALL = 100;

    private static final DateTimeFormatter WALL_CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final Auditor auditor = new Auditor(breach -> {
        throw new AssertionError(breach);
    });
    private final List<HallListener> listeners = new ArrayList<>(List.of(auditor));
    private final Set<Class<?>> commands = new HashSet<>();
    private final Set<Rejection.Code> rejections = new HashSet<>();
    private HallPlan plan;
    private LocalDate date = LocalDate.parse("2027-02-01");
    private Instant now = Instant.EPOCH;
    private String lastSentence = "";
    private Optional<CallReason> lastReason = Optional.empty();
    private final List<String> told = new ArrayList<>();

    private Tale(HallPlan plan) {
        this.plan = plan;
        this.hall = new Hall(plan);
    }

    /** A hall before its first day; the calendar shows Monday, 1 February 2027. */
    public static Tale of(HallPlan plan) {
        return new Tale(plan);
    }

    /** A hall whose doors opened at 9:00 of that Monday. */
    public static Tale opened(HallPlan plan) {
        return of(plan).tell("09:00  due -> ok");
    }

    /** Lets somebody else listen from now on. */
    public Tale heardBy(HallListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Uses another plan for the days to come. */
    public Tale planned(HallPlan next) {
        plan = next;
        return this;
    }

    /** Tells on. */
    public Tale tell(String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::line);
        return this;
    }

    private void line(String line) {
        if (line.matches("\\d{4}-\\d{2}-\\d{2}")) {
            date = LocalDate.parse(line);
        } else if (line.startsWith("\"")) {
            assertThat(lastSentence).isEqualTo(line.substring(1, line.length() - 1));
        } else {
            String[] sides = line.split("->", 2);
            String[] words = sides[0].strip().split("\\s+", 2);
            now = at(LocalTime.parse(words[0]));
            int times = words[1].matches(".* x\\d+") ? Integer.parseInt(words[1].replaceAll(".* x", "")) : 1;
            for (int i = 0; i < times; i++) {
                assertThat(answer(words[1].replaceAll(" x\\d+$", ""))).as(line).contains(sides[1].strip());
            }
        }
    }

    private Instant at(LocalTime time) {
        return date.atTime(time).atZone(plan.zone()).toInstant();
    }

    /** Every form of the answer that a tale may use. */
    private List<String> answer(String sentence) {
        told.clear();
        if (sentence.equals("due")) {
            return accepted(due());
        }
        Optional<HallCommand> command = new Commands(hall, plan, this::at).read(sentence);
        return command.map(this::ask).orElseGet(() -> List.of(state(sentence)));
    }

    private List<String> ask(HallCommand command) {
        return switch (decide(command)) {
            case Decision.Accepted accepted -> accepted(accepted.events());
            case Decision.Rejected(Rejection rejection) -> {
                lastSentence = rejection.sentence();
                rejections.add(rejection.code());
                assertThat(lastSentence).matches(SENTENCE).doesNotContain("  ", "null", "Optional");
                yield List.of(rejection.code().name());
            }
        };
    }

    private List<String> accepted(List<HallEvent> events) {
        List<String> forms = new ArrayList<>(List.of(events.isEmpty() ? "nothing" : String.join(", ", told)));
        if (!events.isEmpty()) {
            forms.add("ok");
        }
        if (events.size() == 1 && events.getFirst() instanceof HallEvent.TicketCalled called) {
            forms.add(Words.ticket(called.visit(), hall));
        }
        return forms;
    }

    private Decision decide(HallCommand command) {
        commands.add(command.getClass());
        boolean small = hall.visits().size() < SMALL;
        List<Object> before = small ? hall.state() : List.of();
        Decision decision = rules.decide(command, hall, now);
        if (small) {
            assertThat(hall.state()).as("deciding changes nothing").isEqualTo(before);
        }
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(this::happens);
        }
        return decision;
    }

    private void happens(HallEvent event) {
        hall.apply(event, now);
        told.add(Words.of(event, hall));
        if (event instanceof HallEvent.TicketCalled called) {
            lastReason = Optional.of(called.reason());
        }
        listeners.forEach(listener -> listener.on(event, now, hall));
    }

    private List<HallEvent> due() {
        List<HallEvent> events = new ArrayList<>();
        for (var due = Deadlines.due(hall, plan, now); due.isPresent(); due = Deadlines.due(hall, plan, now)) {
            assertThat(events).as("what is due comes to an end").hasSizeLessThan(1_000);
            switch (decide(due.get())) {
                case Decision.Accepted accepted -> events.addAll(accepted.events());
                case Decision.Rejected rejected -> throw new AssertionError(rejected);
            }
        }
        assertThat(Deadlines.wakeUp(hall, plan, now))
                .as("the next time to wake up")
                .isAfter(now);
        return events;
    }

    private String state(String question) {
        String[] words = question.split("\\s+");
        return switch (words[0]) {
            case "counter" -> state(hall.counter(words[1]).orElseThrow());
            case "visit" ->
                hall.visit(Words.visit(words[1], hall)).map(Tale::state).orElse("forgotten");
            case "since" -> wallClock(hall.counter(words[1]).orElseThrow().since());
            case "lacks" ->
                visit(words[1])
                        .errands()
                        .getFirst()
                        .missing()
                        .map(Words::services)
                        .orElse("unchecked");
            case "alert" -> hall.alerts().get(words[1]).map(Words::alert).orElse("none");
            case "care-today" -> Integer.toString(hall.alerts().care().today());
            case "line" -> Words.line(hall);
            case "waits-from" -> wallClock(visit(words[1]).waitsFrom());
            case "taken" -> wallClock(visit(words[1]).takenAt());
            case "asked" -> Integer.toString(hall.askedToday(words[1]));
            case "bookings" -> Words.bookings(hall);
            case "able" -> Words.services(hall.counter(words[1]).orElseThrow().abilities());
            case "place-of" -> hall.counterOf(words[1]).map(Counter::id).orElse("nowhere");
            case "announced" -> Words.of(hall.calls().getLast());
            case "asks" ->
                hall.visit(Words.visit(words[1], hall))
                        .map(visit -> String.join("+", visit.open()))
                        .orElseThrow();
            case "owns" ->
                hall.ownedBy(words[1]).stream()
                        .map(visit -> Words.ticket(visit, hall))
                        .collect(Collectors.joining(" "));
            case "why" -> Words.why(lastReason);
            case "overtaken" -> Integer.toString(hall.fairness().times(visit(words[1])));
            case "waiting" -> Integer.toString(hall.waiting());
            case "doors" -> hall.open() ? "open" : "shut";
            case "deadline" -> Deadlines.next(hall).map(this::wallClock).orElse("none");
            case "opening" -> wallClock(Deadlines.nextOpening(hall, plan, now).at());
            case "wake-up" -> wallClock(Deadlines.wakeUp(hall, plan, now));
            default -> throw new IllegalArgumentException("Expected a line of a tale, but got: " + question);
        };
    }

    private Visit visit(String ticket) {
        return hall.visit(Words.visit(ticket, hall)).orElseThrow();
    }

    private String state(Counter counter) {
        return counter.state().word()
                + counter.visit().map(visit -> " " + Words.ticket(visit, hall)).orElse("");
    }

    private static String state(Visit visit) {
        return visit.state().word()
                + visit.end().map(reason -> " " + reason.word()).orElse("");
    }

    private String wallClock(Instant instant) {
        return WALL_CLOCK.format(instant.atZone(plan.zone()));
    }

    /** The hall as it stands. */
    public Hall hall() {
        return hall;
    }

    /** The moment of the last line. */
    public Instant now() {
        return now;
    }

    /** The auditor that listens. */
    public Auditor auditor() {
        return auditor;
    }

    /** The kinds of commands that were given so far. */
    public Set<Class<?>> commands() {
        return commands;
    }

    /** The rejections that were provoked so far. */
    public Set<Rejection.Code> rejections() {
        return rejections;
    }
}

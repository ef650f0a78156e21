package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Commands of admission and bookings at random, among all the others. */
public final class RandomAdmission {

    private static final List<String> SERVICES =
            List.of("bill-payment", "bill-payment", "bill-payment", "invoice", "new-connection", "passport");
    private static final List<String> SEGMENTS = List.of("elderly", "vip", "vip", "royal");

    private final Random random;
    private final RandomCommands others;

    public RandomAdmission(Random random) {
        this.random = random;
        this.others = new RandomCommands(random);
    }

    /** The next command for a hall at a moment; {@code plan} is the one with which its next day opens. */
    public HallCommand next(Hall hall, HallPlan plan, Instant now) {
        return switch (random.nextInt(14)) {
            case 0 ->
                new HallCommand.BookAppointment(
                        requests(), time(hall, now), "H001.token", segment(), language(), pseudonym());
            case 1 -> new HallCommand.MoveAppointment(appointment(hall), time(hall, now));
            case 2 -> new HallCommand.CancelAppointment(appointment(hall));
            case 3, 4 -> new HallCommand.CheckIn(expected(hall));
            case 5 ->
                new HallCommand.IssueTicket(
                        requests(),
                        "app",
                        "H001.token",
                        segment(),
                        language(),
                        clerk(),
                        pseudonym(),
                        random.nextBoolean());
            case 6 -> new HallCommand.RecordBalk(pick(SERVICES), "door", "queue");
            default -> others.next(hall, plan, now);
        };
    }

    private List<Request> requests() {
        String first = pick(SERVICES);
        return random.nextInt(5) == 0
                ? List.of(new Request(first, 1), new Request(pick(SERVICES), random.nextInt(3)))
                : List.of(new Request(first, 1));
    }

    /** Few people with a number, so that the same ones come again. */
    private Optional<String> pseudonym() {
        return random.nextInt(3) == 0 ? Optional.of("%032x".formatted(random.nextInt(20))) : Optional.empty();
    }

    private Optional<String> segment() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(pick(SEGMENTS));
    }

    private Optional<String> language() {
        return random.nextInt(20) == 0 ? Optional.of("no language") : Optional.of("zh-CN");
    }

    private Optional<String> clerk() {
        return random.nextInt(3) == 0
                ? Optional.of(pick(List.of("li-min", "wang-fang", "zhao-lei", "nobody")))
                : Optional.empty();
    }

    private Instant time(Hall hall, Instant now) {
        HallPlan plan = hall.plan();
        LocalDate day = plan.calendar().dayOf(now).plusDays(random.nextInt(4));
        LocalTime time = LocalTime.of(random.nextInt(9, 12), random.nextInt(20) == 0 ? 7 : 30 * random.nextInt(2));
        return plan.calendar().at(day, time);
    }

    private String appointment(Hall hall) {
        List<String> known = Stream.concat(
                        hall.appointments().all().stream().map(Appointment::id),
                        hall.visits().stream().flatMap(visit -> visit.customer().appointment().stream()))
                .toList();
        return known.isEmpty() ? "p0" : pick(known);
    }

    private String expected(Hall hall) {
        List<Visit> known = List.copyOf(hall.visits());
        List<Visit> expected = known.stream()
                .filter(visit -> visit.notArrived() || visit.bookedFor().isPresent())
                .toList();
        return expected.isEmpty() ? "v0" : pick(expected).id();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}

package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.Limits;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What rules expect of a command before they answer it, and the sentences for when it is otherwise. */
final class Expect {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LISTED = 12;

    private Expect() {}

    static Decision counter(String id, Hall hall, Function<Counter, Decision> then) {
        Optional<Counter> counter = hall.counter(id);
        return counter.isPresent() ? then.apply(counter.get()) : unknownCounter(id, hall);
    }

    static Decision unknownCounter(String id, Hall hall) {
        return Decision.reject(
                Code.UNKNOWN_COUNTER,
                "Expected a counter of hall " + hall.id() + " ("
                        + list(hall.plan().counters().stream()
                                .map(HallPlan.Place::id)
                                .toList()) + "), but got '" + id
                        + "'.");
    }

    static Decision idleCounter(String id, Hall hall, Function<Counter, Decision> then) {
        Optional<Counter> counter = hall.counter(id);
        if (counter.isEmpty()) {
            return unknownCounter(id, hall);
        }
        return counter.get().state() == CounterState.IDLE ? then.apply(counter.get()) : notIdle(counter.get(), hall);
    }

    private static Decision notIdle(Counter counter, Hall hall) {
        return switch (counter.state()) {
            case CLOSED -> closed(counter, hall);
            case PAUSED ->
                Decision.reject(
                        Code.COUNTER_IS_PAUSED,
                        "Expected counter " + counter.id() + " to be idle, but it is paused since "
                                + clock(counter, hall) + " ("
                                + counter.pauseReason().orElse("") + ").");
            case IDLE, OFFERED, CALLING, SERVING -> busy(counter, "to be idle", hall);
        };
    }

    /** An idle counter of a hall in which visits may be called now. */
    static Decision callingCounter(String id, Hall hall, Function<Counter, Decision> then) {
        Optional<Counter> counter = hall.counter(id);
        if (counter.isEmpty()) {
            return unknownCounter(id, hall);
        }
        if (counter.get().state() != CounterState.IDLE) {
            return notIdle(counter.get(), hall);
        }
        if (!hall.open() && !Closing.servesOn(hall)) {
            return hallIsClosed(hall);
        }
        Optional<Decision> resting = LunchRules.refusal(hall);
        return resting.isPresent() ? resting.get() : then.apply(counter.get());
    }

    static Decision hallIsClosed(Hall hall) {
        return Decision.reject(Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
    }

    static Decision calledVisit(String id, Hall hall, Function<Visit, Decision> then) {
        return visitAt(id, CounterState.CALLING, "to have called a visit", Code.NOBODY_IS_CALLED, hall, then);
    }

    static Decision servedVisit(String id, Hall hall, Function<Visit, Decision> then) {
        return visitAt(id, CounterState.SERVING, "to serve a visit", Code.NOBODY_IS_SERVED, hall, then);
    }

    private static Decision visitAt(
            String id, CounterState state, String expected, Code code, Hall hall, Function<Visit, Decision> then) {
        Optional<Counter> counter = hall.counter(id);
        if (counter.isEmpty()) {
            return unknownCounter(id, hall);
        }
        return counter.get().state() == state
                ? then.apply(visitAt(counter.get(), hall))
                : Decision.reject(
                        code,
                        "Expected counter " + id + " " + expected + ", but it is " + doing(counter.get(), hall) + ".");
    }

    static Decision busy(Counter counter, String expected, Hall hall) {
        return Decision.reject(
                Code.COUNTER_IS_BUSY,
                "Expected counter " + counter.id() + " " + expected + ", but it is " + doing(counter, hall) + ".");
    }

    /** What a counter does, with whom and since when. */
    static String doing(Counter counter, Hall hall) {
        String ticket = counter.visit().isPresent()
                ? " ticket " + visitAt(counter, hall).ticket()
                : "";
        return counter.state().word() + ticket + " since " + clock(counter.since(), hall);
    }

    static Decision closed(Counter counter, Hall hall) {
        String since =
                hall.plan().counter(counter.id()).isPresent() && counter.since().isAfter(hall.openedAt())
                        ? "it closed at " + clock(counter, hall)
                        : "it is closed";
        return Decision.reject(
                Code.COUNTER_IS_CLOSED, "Expected counter " + counter.id() + " to be open, but " + since + ".");
    }

    static Decision text(String what, String value, int longest, Function<String, Decision> then) {
        Optional<Decision> wrong = wrongText(what, value, longest);
        return wrong.isPresent() ? wrong.get() : then.apply(value);
    }

    /** The unguessable key to a customer's own view; it is never repeated in a sentence. */
    static Optional<Decision> wrongToken(String value) {
        return wrongText("a token", value, Limits.LONGEST_TOKEN);
    }

    /** The unguessable key to a customer's own view; it is never repeated in a sentence. */
    static Decision token(String value, Supplier<Decision> then) {
        return text("a token", value, Limits.LONGEST_TOKEN, token -> then.get());
    }

    /** The refusal of a text that says nothing, is too long, or could not be stored as it is. */
    static Optional<Decision> wrongText(String what, String value, int longest) {
        boolean control = false;
        boolean half = false;
        for (int i = 0, point; i < value.length(); i += Character.charCount(point)) {
            point = value.codePointAt(i);
            control |= Character.isISOControl(point);
            // Half a surrogate pair would be stored as something else than it is in memory.
            half |= Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE;
        }
        return value.isBlank() || value.length() > longest || control || half
                ? Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected " + what + " of 1 to " + longest + " characters without control characters, but got "
                                + wrong(value, control, half) + "."))
                : Optional.empty();
    }

    private static String wrong(String value, boolean control, boolean half) {
        if (value.isBlank()) {
            return "none";
        }
        return control ? "a control character" : half ? "half a character" : Integer.toString(value.length());
    }

    static Decision unknownService(String id, Hall hall) {
        return Decision.reject(
                Code.UNKNOWN_SERVICE,
                "Expected a service of hall " + hall.id() + " ("
                        + list(hall.plan().services().stream()
                                .map(HallPlan.Service::id)
                                .toList())
                        + "), but got '" + id + "'.");
    }

    static Decision unknownClerk(String id, Hall hall) {
        return Decision.reject(
                Code.UNKNOWN_CLERK,
                "Expected a clerk of hall " + hall.id() + " ("
                        + list(hall.plan().clerks().stream()
                                .map(HallPlan.Clerk::id)
                                .toList())
                        + "), but got '" + id + "'.");
    }

    /** The errands that requests ask for: at least one, known services, none twice, sensible quantities. */
    static Decision errands(List<HallCommand.Request> requests, Hall hall, Function<List<Errand>, Decision> then) {
        Limits limits = hall.plan().settings().limits();
        if (requests.isEmpty() || requests.size() > limits.errandsPerVisit()) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected 1 to " + limits.errandsPerVisit() + " services, but got " + requests.size() + ".");
        }
        List<Errand> errands = new ArrayList<>(requests.size());
        for (HallCommand.Request request : requests) {
            Optional<HallPlan.Service> service = hall.plan().service(request.service());
            if (service.isEmpty()) {
                return unknownService(request.service(), hall);
            }
            if (asked(errands, request.service())) {
                return Decision.reject(
                        Code.VALUE_IS_WRONG, "Expected each service once, but got '" + request.service() + "' twice.");
            }
            Optional<Decision> wrong = wrongQuantity(request, hall);
            if (wrong.isPresent()) {
                return wrong.get();
            }
            // The very name that the plan has, which all that is kept by service finds without reading its letters.
            errands.add(Errand.asked(service.get().id(), request.quantity()));
        }
        return then.apply(List.copyOf(errands));
    }

    private static boolean asked(List<Errand> errands, String service) {
        for (int i = 0; i < errands.size(); i++) {
            if (errands.get(i).service().equals(service)) {
                return true;
            }
        }
        return false;
    }

    /** That nobody else has got the ticket of a visit that ended. */
    static Decision ownTicket(Visit visit, Hall hall, Supplier<Decision> then) {
        return hall.visits().stream()
                .filter(other -> other.ticket().equals(visit.ticket())
                        && other.state() != VisitState.ENDED
                        && !other.id().equals(visit.id()))
                .findFirst()
                .map(other -> Decision.reject(
                        Code.TICKET_IS_IN_USE,
                        "Expected ticket " + visit.ticket() + " to be free for visit " + visit.id() + ", but visit "
                                + other.id() + " has it."))
                .orElseGet(then);
    }

    static Optional<Decision> wrongQuantity(HallCommand.Request request, Hall hall) {
        int most = hall.plan().settings().limits().quantityPerErrand();
        return request.quantity() < 1 || request.quantity() > most
                ? Optional.of(Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a quantity of 1 to " + most + ", but got " + request.quantity() + "."))
                : Optional.empty();
    }

    /** What of a visit's open errands a counter can do, whoever the visit waits for. */
    static List<String> servedBy(Counter counter, Visit visit, Hall hall) {
        List<String> able = Abilities.byName(counter, hall);
        return visit.open().stream().filter(able::contains).toList();
    }

    static Decision mayNotServe(Counter counter, Visit visit) {
        return Decision.reject(
                Code.COUNTER_MAY_NOT_SERVE,
                "Expected a visit for "
                        + (counter.abilities().isEmpty() ? "nothing" : list(counter.abilities())) + ", but "
                        + visit.id() + " waits for "
                        + list(visit.open()) + ".");
    }

    static Visit visitAt(Counter counter, Hall hall) {
        Optional<Visit> visit =
                counter.visit().isPresent() ? hall.visit(counter.visit().get()) : Optional.empty();
        if (visit.isEmpty()) {
            throw new AssertionError("Counter " + counter.id() + " of hall " + hall.id() + " is " + counter.state()
                    + " without a visit.");
        }
        return visit.get();
    }

    static String list(Collection<String> ids) {
        if (ids.isEmpty()) {
            return "it has none";
        }
        return ids.size() <= LISTED
                ? String.join(", ", ids)
                : String.join(", ", ids.stream().limit(LISTED).toList()) + ", ...";
    }

    private static String clock(Counter counter, Hall hall) {
        return clock(counter.since(), hall);
    }

    /** A moment as the clock on the hall's wall shows it. */
    static String clock(Instant moment, Hall hall) {
        return CLOCK.format(moment.atZone(hall.plan().zone()));
    }
}

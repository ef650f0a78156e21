package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing a visit came for.
 *
 * @param quantity how many times at once, such as bills to be paid
 * @param missing the papers the last check of its materials did not find; empty: never checked
 * @param handedTo the clerk who has its paper while the customer stays (内转外不转)
 * @param handedAt since when that clerk has it
 * @param handedNote what was said to that clerk; for staff only
 * @param why why it was refused, or how it goes on
 */
public record Errand(
        String service,
        int quantity,
        State state,
        Optional<List<String>> missing,
        Optional<String> handedTo,
        Optional<Instant> handedAt,
        Optional<String> handedNote,
        Optional<String> why) {

    /** What became of an errand. */
    public enum State {
        /** Still to be done. */
        OPEN("open"),
        /** Done at a counter. */
        DELIVERED("delivered"),
        /** Taken out of the visit, or not done when its service ended. */
        DROPPED("dropped"),
        /** Refused at a counter, for a reason. */
        REFUSED("refused"),
        /** Goes on as a followed case. */
        CONTINUED("continued");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The word, as it is stored. */
        @Override
        public String toString() {
            return word;
        }
    }

    /** An errand that was asked for. */
    public static Errand asked(String service, int quantity) {
        return new Errand(
                service,
                quantity,
                State.OPEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** What somebody asks who wants each service once. */
    static List<HallCommand.Request> once(List<String> services) {
        return services.stream()
                .map(service -> new HallCommand.Request(service, 1))
                .toList();
    }

    /** The services of some errands. */
    public static List<String> services(List<Errand> errands) {
        if (errands.size() == 1) {
            return List.of(errands.getFirst().service());
        }
        List<String> services = new ArrayList<>(errands.size());
        for (Errand errand : errands) {
            services.add(errand.service());
        }
        return List.copyOf(services);
    }

    /** How many times each of some errands was asked. */
    static List<Integer> quantities(List<Errand> errands) {
        if (errands.size() == 1) {
            return List.of(errands.getFirst().quantity());
        }
        return errands.stream().map(Errand::quantity).toList();
    }

    /** Whether it is still to be done. */
    public boolean open() {
        return state == State.OPEN;
    }

    /** Whether it was refused and lacked papers. */
    boolean refusedForPapers() {
        return state == State.REFUSED
                && missing.filter(papers -> !papers.isEmpty()).isPresent();
    }

    /** The same errand in another state. */
    public Errand become(State next) {
        return with(quantity, next, missing, Optional.empty());
    }

    /** The same errand asked another number of times. */
    public Errand times(int other) {
        return with(other, state, missing, why);
    }

    /** The same errand with the reason for its state. */
    Errand because(Optional<String> reason) {
        return with(quantity, state, missing, reason);
    }

    Errand checked(List<String> missing) {
        return with(quantity, state, Optional.of(missing), why);
    }

    /** Its paper goes to another clerk. */
    Errand handedOver(String clerk, Instant at, String note) {
        return new Errand(
                service, quantity, state, missing, Optional.of(clerk), Optional.of(at), Optional.of(note), why);
    }

    /** Its paper is back where its customer is. */
    Errand givenBack() {
        return new Errand(service, quantity, state, missing, Optional.empty(), Optional.empty(), Optional.empty(), why);
    }

    private Errand with(int quantity, State state, Optional<List<String>> missing, Optional<String> why) {
        return new Errand(service, quantity, state, missing, handedTo, handedAt, handedNote, why);
    }
}

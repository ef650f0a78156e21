package io.yitaiqing.hall.plan;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A limit that the hall wants to keep, and what to do when it does not.
 *
 * @param id its name in the plan, which alerts give as their cause
 * @param scope what it is measured on
 * @param subject the service or segment it is about; empty for the whole hall
 * @param warning from which value on it warns, in the measure's unit
 * @param critical from which value on it is critical, at least {@code warning}
 * @param onDelaySeconds how long the value must stay there before it tells
 * @param deadband by how much the value must fall below a band's limit before it leaves that band
 * @param escalateAfterSeconds how long an alert may stay unacknowledged before it escalates; empty: never
 * @param remedy what the playbook says to do
 * @param care the care action it prompts
 */
public record Norm(
        String id,
        Measure measure,
        Scope scope,
        Optional<String> subject,
        double warning,
        double critical,
        long onDelaySeconds,
        double deadband,
        Optional<Long> escalateAfterSeconds,
        String remedy,
        String remedyEn,
        Optional<String> care) {

    /** The longest text of a remedy. */
    public static final int LONGEST_REMEDY = 200;

    /** The highest limit, in the unit of the measure. */
    public static final double HIGHEST = 100_000;

    /** The longest delay before a norm tells, in seconds. */
    public static final long LONGEST_DELAY_SECONDS = 3_600;

    private static final int LONGEST_ID = 40;
    private static final long DAY_SECONDS = 86_400;

    /** Refuses a norm that could never tell, or never stop telling. */
    public Norm {
        expect(!id.isBlank() && id.length() <= LONGEST_ID, "a norm's name of 1 to " + LONGEST_ID + " characters", id);
        expect(
                measure.scopes.contains(scope),
                "norm " + id + " on " + measure + " to be about " + measure.scopes,
                scope);
        boolean ofHall = scope == Scope.HALL;
        expect(
                subject.isEmpty() == ofHall,
                "norm " + id + (ofHall ? " on the whole hall to name no subject" : " to name its " + scope),
                subject.orElse("none"));
        expect(warning > 0 && warning <= HIGHEST, "norm " + id + " to warn above 0 up to " + HIGHEST, warning);
        expect(
                critical >= warning && critical <= HIGHEST,
                "norm " + id + " to be critical from " + warning + " up to " + HIGHEST,
                critical);
        expect(
                onDelaySeconds >= 0 && onDelaySeconds <= LONGEST_DELAY_SECONDS,
                "norm " + id + " to tell after 0 to " + LONGEST_DELAY_SECONDS + " seconds",
                onDelaySeconds);
        expect(
                deadband >= 0 && deadband < warning,
                "norm " + id + " to have a deadband from 0 to below " + warning,
                deadband);
        long escalates = escalateAfterSeconds.orElse(DAY_SECONDS);
        expect(
                escalates > 0 && escalates <= DAY_SECONDS,
                "norm " + id + " to escalate after 1 to " + DAY_SECONDS + " seconds",
                escalates);
        remedy(id, remedy);
        remedy(id, remedyEn);
    }

    private static void remedy(String id, String text) {
        expect(
                !text.isBlank() && text.length() <= LONGEST_REMEDY,
                "norm " + id + " to have a remedy of 1 to " + LONGEST_REMEDY + " characters in both languages",
                text.isBlank() ? "none" : text.length());
    }

    private static void expect(boolean holds, String what, Object got) {
        if (!holds) {
            throw new IllegalArgumentException("Expected " + what + ", but got " + got + ".");
        }
    }

    /** What a norm limits. */
    public enum Measure {
        /** The longest true wait of a waiting visit, in seconds. */
        WAIT("wait", EnumSet.allOf(Scope.class)),
        /** The longest service going on, in seconds. */
        SERVICE_TIME("service-time", EnumSet.allOf(Scope.class)),
        /** The longest that a clerk at an open counter has been idle while nobody waits whom they serve, in seconds. */
        IDLE("idle", EnumSet.of(Scope.HALL, Scope.SERVICE)),
        /** How many visits wait. */
        LINE("line", EnumSet.allOf(Scope.class)),
        /** How many visits wait for each clerk at a counter that takes calls; with no clerk there, the line itself. */
        WAITING_PER_CLERK("waiting-per-clerk", EnumSet.of(Scope.HALL, Scope.SERVICE)),
        /**
         * How many visits take a place in the waiting room, in percent of what it holds: those who wait or are on
         * their way to a counter.
         */
        CROWD("crowd", EnumSet.of(Scope.HALL));

        private final String word;
        private final Set<Scope> scopes;

        Measure(String word, Set<Scope> scopes) {
            this.word = word;
            this.scopes = scopes;
        }

        /** Whether it is a number of visits, which changes only when something happens, and not a time that goes on. */
        public boolean counts() {
            return switch (this) {
                case LINE, WAITING_PER_CLERK, CROWD -> true;
                case WAIT, SERVICE_TIME, IDLE -> false;
            };
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What a norm is measured on. */
    public enum Scope {
        /** All visits. */
        HALL("hall"),
        /** The visits that wait for, or are served with, one service. */
        SERVICE("service"),
        /** The visits of one segment. */
        SEGMENT("segment");

        private final String word;

        Scope(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Refuses more norms than a hall takes on, and two that an alert could not tell apart. */
    public static void distinct(List<Norm> norms, Set<String> causes) {
        if (norms.size() > Limits.NORMS) {
            throw new IllegalArgumentException(
                    "Expected at most " + Limits.NORMS + " norms, but got " + norms.size() + ".");
        }
        Set<String> seen = new HashSet<>(causes);
        for (Norm norm : norms) {
            if (!seen.add(norm.id())) {
                throw new IllegalArgumentException("Expected each norm to have a name of its own other than "
                        + String.join(", ", new TreeSet<>(causes)) + ", but got '" + norm.id() + "'.");
            }
        }
    }
}

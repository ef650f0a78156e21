package io.yitaiqing.hall.plan;

import java.util.Optional;

/**
 * A limit that the hall wants to keep, and what to do when it does not.
 *
 * @param scope what it is measured on
 * @param subject the service or segment it is about; empty for the whole hall
 * @param warning from which value on it warns, in the measure's unit
 * @param critical from which value on it is critical, at least {@code warning}
 * @param onDelaySeconds how long the value must stay there before it tells
 * @param deadband by how much the value must fall below a band before it leaves it
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

    /** What a norm limits. */
    public enum Measure {
        /** The longest true wait of a waiting visit, in seconds. */
        WAIT("wait"),
        /** The longest service going on, in seconds. */
        SERVICE_TIME("service-time"),
        /** The longest an open counter has been idle while nobody it serves waits, in seconds. */
        IDLE("idle"),
        /** How many visits wait. */
        LINE("line"),
        /** How many visits wait for each clerk at an open counter; with nobody there, the line itself. */
        WAITING_PER_CLERK("waiting-per-clerk"),
        /** How many people are in the hall, in percent of what its room holds. */
        CROWD("crowd");

        private final String word;

        Measure(String word) {
            this.word = word;
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
}

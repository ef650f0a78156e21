package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A fact that a scenario must reproduce in a share of its replications.
 *
 * @param kind what is looked at
 * @param from where the kind needs a stretch of time, its beginning, in the hall's zone
 * @param to its end
 * @param at the moment of a kind that looks at one
 * @param value the limit, in the unit of the kind
 * @param share in how many of the replications it must hold, 0 to 1
 */
public record Check(
        String name,
        Kind kind,
        String hall,
        String service,
        Optional<LocalDateTime> from,
        Optional<LocalDateTime> to,
        Optional<LocalDateTime> at,
        double value,
        double share) {

    /** The vocabulary of checks. */
    public enum Kind {
        /** The mean wait of the called, in minutes, is below the value. */
        @JsonProperty("mean-wait-below")
        MEAN_WAIT_BELOW(false, false),
        /** The mean time of the served from first coming to the end of their last service, in minutes, is below. */
        @JsonProperty("time-to-done-below")
        TIME_TO_DONE_BELOW(false, false),
        /** The same time is above the value. */
        @JsonProperty("time-to-done-exceeds")
        TIME_TO_DONE_EXCEEDS(false, false),
        /** Between from and to, the number of people in line exceeds the value at least once. */
        @JsonProperty("line-exceeds")
        LINE_EXCEEDS(true, false),
        /** Between from and to, the number of people in line is always below the value. */
        @JsonProperty("line-stays-below")
        LINE_STAYS_BELOW(true, false),
        /** Of those who first came between from and to, more than the value (0 to 1) are not served at the moment. */
        @JsonProperty("unserved-exceeds")
        UNSERVED_EXCEEDS(true, true),
        /** Of those who first came between from and to, less than the value (0 to 1) are not served at the moment. */
        @JsonProperty("unserved-below")
        UNSERVED_BELOW(true, true),
        /** Between from and to, at least so many people queue again whom the hall had sent away or lost before. */
        @JsonProperty("queued-again-at-least")
        QUEUED_AGAIN_AT_LEAST(true, false);

        private final boolean stretch;
        private final boolean moment;

        Kind(boolean stretch, boolean moment) {
            this.stretch = stretch;
            this.moment = moment;
        }
    }

    public Check {
        WrongValueException.unlessText("name", name, 200);
        unlessBetween("value", value, 0, 1_000_000);
        unlessBetween("share", share, 0, 1);
        if (from.isPresent() != kind.stretch || to.isPresent() != kind.stretch) {
            throw new WrongValueException(
                    "kind", kind.stretch ? "expected the keys from and to." : "expected neither from nor to.");
        }
        if (at.isPresent() != kind.moment) {
            throw new WrongValueException("kind", kind.moment ? "expected the key at." : "expected no key at.");
        }
    }

    /** The people whom it follows to a moment, where its kind looks at one. */
    public Optional<Cohort> cohort() {
        return kind.moment ? Optional.of(new Cohort(service, from.orElseThrow(), to.orElseThrow())) : Optional.empty();
    }
}

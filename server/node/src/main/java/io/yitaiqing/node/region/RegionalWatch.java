package io.yitaiqing.node.region;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Watches one region for halls that worsen together.
 *
 * <p>It compares the halls that are late now with those that were late a window ago: a region that is always late
 * raises nothing, one in which many halls turn late at once does. Raising and clearing have thresholds and times of
 * their own, so that it does not flicker.
 */
final class RegionalWatch {

    private static final int SAMPLES = 20;

    /**
     * How a region's halls stood at a moment.
     *
     * @param late those that are open, heard of, and have somebody waiting past the target
     * @param heard those that are open and heard of, the late ones among them
     * @param silent those that nobody told of, so that nobody knows whether they were late
     */
    record Sample(Instant at, Set<String> late, Set<String> heard, Set<String> silent) {

        static Sample empty(Instant at) {
            return new Sample(at, new TreeSet<>(), new HashSet<>(), new HashSet<>());
        }
    }

    private final RegionalAlertTerms terms;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private Optional<Instant> risingSince = Optional.empty();
    private Optional<Instant> calmSince = Optional.empty();
    private Optional<RegionalAlert> alert = Optional.empty();

    RegionalWatch(RegionalAlertTerms terms) {
        this.terms = terms;
    }

    /** What is told now. */
    Optional<RegionalAlert> alert() {
        return alert;
    }

    /**
     * Takes in how the region stands at a moment, not before the last one.
     *
     * @param id the name of the alert, if one is raised
     */
    void at(String region, Sample sample, String id) {
        keep(sample);
        Set<String> turned = new TreeSet<>(sample.late());
        turned.removeAll(samples.getFirst().late());
        // A node that has just begun to hear of halls does not know that they have just turned late.
        turned.removeAll(samples.getFirst().silent());
        if (alert.isEmpty()) {
            raise(sample.at(), region, turned, sample.heard().size(), id);
        } else {
            clear(sample.at(), sample.late().size(), sample.heard().size());
        }
    }

    private void raise(Instant now, String region, Set<String> turned, int of, String id) {
        if (turned.size() < terms.hallsLeast() || turned.size() < terms.raiseShare() * of) {
            risingSince = Optional.empty();
            return;
        }
        if (risingSince.isEmpty()) {
            risingSince = Optional.of(now);
        }
        if (lasted(risingSince, now, terms.hold())) {
            alert = Optional.of(new RegionalAlert(id, region, firstOf(turned), now, List.copyOf(turned), of));
            calmSince = Optional.empty();
        }
    }

    private Instant firstOf(Set<String> turned) {
        return samples.stream()
                .filter(sample -> sample.late().stream().anyMatch(turned::contains))
                .map(Sample::at)
                .findFirst()
                .orElseThrow();
    }

    private void clear(Instant now, int late, int of) {
        if (late > terms.clearShare() * of) {
            calmSince = Optional.empty();
            return;
        }
        if (calmSince.isEmpty()) {
            calmSince = Optional.of(now);
        }
        if (lasted(calmSince, now, terms.clearHold())) {
            alert = Optional.empty();
            risingSince = Optional.empty();
        }
    }

    private static boolean lasted(Optional<Instant> since, Instant now, Duration time) {
        return since.filter(from -> !from.plus(time).isAfter(now)).isPresent();
    }

    /** Some twenty samples reach back one window, and the newest one; the oldest is the one to compare with. */
    private void keep(Sample sample) {
        Duration apart = terms.window().dividedBy(SAMPLES);
        Sample newest = samples.pollLast();
        if (newest != null
                && (samples.isEmpty()
                        || !newest.at().isBefore(samples.getLast().at().plus(apart)))) {
            samples.addLast(newest);
        }
        samples.addLast(sample);
        while (samples.size() > 1
                && samples.peekFirst().at().isBefore(sample.at().minus(terms.window()))) {
            samples.removeFirst();
        }
    }
}

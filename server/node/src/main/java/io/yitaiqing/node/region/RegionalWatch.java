package io.yitaiqing.node.region;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
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

    /** The halls that were late at a moment. */
    private record Sample(Instant at, Set<String> late) {}

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
     * @param late its halls that are open, heard of, and have somebody waiting past the target
     * @param of how many of its halls are open and heard of
     * @param id the name of the alert, if one is raised
     */
    void at(Instant now, String region, Set<String> late, int of, String id) {
        keep(now, late);
        Set<String> turned = new TreeSet<>(late);
        turned.removeAll(samples.getFirst().late());
        if (alert.isEmpty()) {
            raise(now, region, turned, of, id);
        } else {
            clear(now, late.size(), of);
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
    private void keep(Instant now, Set<String> late) {
        Duration apart = terms.window().dividedBy(SAMPLES);
        Sample newest = samples.pollLast();
        if (newest != null
                && (samples.isEmpty()
                        || !newest.at().isBefore(samples.getLast().at().plus(apart)))) {
            samples.addLast(newest);
        }
        samples.addLast(new Sample(now, Set.copyOf(late)));
        while (samples.size() > 1 && samples.peekFirst().at().isBefore(now.minus(terms.window()))) {
            samples.removeFirst();
        }
    }
}

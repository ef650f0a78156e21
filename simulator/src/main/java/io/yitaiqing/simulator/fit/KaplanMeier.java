package io.yitaiqing.simulator.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share of something that lasts longer than a given length, where of some only the beginning was seen.
 *
 * <p>The product-limit estimate of Kaplan and Meier (1958): at each length at which an end was seen, the share that was
 * left falls by the ended over those still under watch; whoever is lost at the very same length counts as under watch.
 */
final class KaplanMeier {

    /** Where the curve falls, and to what share. */
    record Step(double length, double survival) {}

    private final List<Step> steps;
    private final int seen;
    private final int ended;

    private KaplanMeier(List<Step> steps, int seen, int ended) {
        this.steps = steps;
        this.seen = seen;
        this.ended = ended;
    }

    static KaplanMeier of(List<Censored> watched) {
        List<Censored> sorted = watched.stream()
                .sorted(Comparator.comparingDouble(Censored::length))
                .toList();
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        int ended = 0;
        for (int i = 0; i < sorted.size(); ) {
            double length = sorted.get(i).length();
            int underWatch = sorted.size() - i;
            int endedHere = 0;
            for (; i < sorted.size() && sorted.get(i).length() == length; i++) {
                endedHere += sorted.get(i).ended() ? 1 : 0;
            }
            if (endedHere > 0) {
                survival *= 1 - (double) endedHere / underWatch;
                steps.add(new Step(length, survival));
                ended += endedHere;
            }
        }
        return new KaplanMeier(List.copyOf(steps), sorted.size(), ended);
    }

    /** The share that lasts longer than a length, 0 to 1. */
    double survival(double length) {
        double survival = 1;
        for (Step step : steps) {
            if (step.length() > length) {
                break;
            }
            survival = step.survival();
        }
        return survival;
    }

    /** Where the curve falls. */
    List<Step> steps() {
        return steps;
    }

    /** How many were watched. */
    int seen() {
        return seen;
    }

    /** Of how many the end was seen. */
    int ended() {
        return ended;
    }
}

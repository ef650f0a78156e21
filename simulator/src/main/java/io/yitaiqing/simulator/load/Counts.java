package io.yitaiqing.simulator.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What has been counted so far over all lanes. */
public final class Counts {

    private final SortedMap<String, Kind> errors = new TreeMap<>();
    private final SortedMap<String, Kind> refusals = new TreeMap<>();
    private final Map<LiveEvent, Long> live = new EnumMap<>(LiveEvent.class);
    private long intended;
    private long answered;
    private long turnedAway;

    /** How often something of one kind came, and a sentence that tells of one case. */
    public record Kind(long times, String example) {

        private Kind plus(Kind other) {
            return new Kind(times + other.times, example);
        }

        private Kind minus(Kind other) {
            return new Kind(times - other.times, example);
        }
    }

    void add(long moreIntended, long moreAnswered, long moreTurnedAway) {
        intended += moreIntended;
        answered += moreAnswered;
        turnedAway += moreTurnedAway;
    }

    void error(String kind, long times, String example) {
        errors.merge(kind, new Kind(times, example), Kind::plus);
    }

    void refusal(String code, long times, String example) {
        refusals.merge(code, new Kind(times, example), Kind::plus);
    }

    void live(LiveEvent event, long times) {
        live.merge(event, times, Long::sum);
    }

    /** What came after an earlier count. */
    Counts since(Counts earlier) {
        Counts since = new Counts();
        since.add(intended - earlier.intended, answered - earlier.answered, turnedAway - earlier.turnedAway);
        minus(errors, earlier.errors, since.errors);
        minus(refusals, earlier.refusals, since.refusals);
        live.forEach((event, times) -> since.live(event, times - earlier.live.getOrDefault(event, 0L)));
        return since;
    }

    /** The same with the errors of a later count, of which some belong to what was asked before. */
    Counts withErrorsOf(Counts later) {
        Counts counts = since(new Counts());
        counts.errors.clear();
        counts.errors.putAll(later.errors);
        return counts;
    }

    private static void minus(Map<String, Kind> all, Map<String, Kind> earlier, Map<String, Kind> to) {
        all.forEach((kind, count) -> {
            Kind rest = count.minus(earlier.getOrDefault(kind, new Kind(0, "")));
            if (rest.times() > 0) {
                to.put(kind, rest);
            }
        });
    }

    /** Operations whose instant had come. */
    public long intended() {
        return intended;
    }

    /** Operations that were answered. */
    public long answered() {
        return answered;
    }

    /** Looks that the server would not serve, such as by a 503: neither answered nor asked again. */
    public long turnedAway() {
        return turnedAway;
    }

    /** Operations of which nothing is known yet. */
    long waiting() {
        return intended - answered - turnedAway;
    }

    /** Times the server did not do its work, by kind. */
    public SortedMap<String, Kind> errors() {
        return errors;
    }

    /** Times a hall said no, by code. */
    public SortedMap<String, Kind> refusals() {
        return refusals;
    }

    /** How often something happened to followers. */
    public long live(LiveEvent event) {
        return live.getOrDefault(event, 0L);
    }

    long errorsInAll() {
        return errors.values().stream().mapToLong(Kind::times).sum();
    }
}

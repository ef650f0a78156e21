package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;
import static io.yitaiqing.node.config.WrongValueException.unlessMatches;

import java.util.Locale;
import java.util.Optional;

/**
 * Halls drawn at random, each from the seed and its own number, so that a hall is the same among few and among many.
 *
 * @param prefix what their ids begin with
 * @param like the hall of {@code crowds} whose people have the habits of theirs
 * @param counters how many counters a hall has
 * @param services how many services it offers
 * @param density the share of them that a clerk knows
 * @param load the share of their time for which its counters would be busy on a day of factor 1
 */
public record GeneratedHalls(
        int count,
        String prefix,
        long seed,
        String like,
        Optional<Range> counters,
        Optional<Range> services,
        Optional<Range> density,
        Optional<Range> load) {

    static final Range COUNTERS = new Range(4, 40);
    static final Range SERVICES = new Range(3, 15);
    static final Range DENSITY = new Range(0.2, 1);
    static final Range LOAD = new Range(0.1, 0.45);

    private static final int MOST = 5_000;

    public GeneratedHalls {
        unlessBetween("count", count, 1, MOST);
        unlessMatches("prefix", prefix, "[A-Za-z]{1,10}", "1 to 10 letters");
        counters.ifPresent(range -> range.checkWhole("counters", 1, 60));
        services.ifPresent(range -> range.checkWhole("services", 1, OfferedService.ALL.size()));
        density.ifPresent(range -> range.check("density", 0, 1));
        load.ifPresent(range -> range.check("load", 0, 1.5));
    }

    /** The id of the hall with this number, from 1. */
    String id(int number) {
        return String.format(Locale.ROOT, "%s%05d", prefix, number);
    }
}

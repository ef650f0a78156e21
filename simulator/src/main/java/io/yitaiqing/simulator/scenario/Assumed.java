package io.yitaiqing.simulator.scenario;

import java.util.List;

/**
 * What holds where a scenario does not say: each value with the reason for it, for the report and the key table.
 */
enum Assumed {
    CALENDAR("calendar", "\"none\"", "assumption: every day as its weekday, no public holidays"),
    BUSYNESS(
            "crowds.*.busyness",
            "{\"shape\":60,\"correlation\":1}",
            "assumption: a day's total varies by 13 % beyond chance (banks: 18 %, call centres 19 to 32 %), and what"
                    + " makes a day busy brings people for every service"),
    SELF_SERVICE_SHARE(
            "crowds.*.services.*.selfServiceShare", "0", "assumption: nobody goes to a terminal unless it is said"),
    MISSED_SHARE(
            "crowds.*.services.*.appointments.missedShare", "0", "assumption: who books a time comes, early or late"),
    CHECK_MINUTES(
            "crowds.*.services.*.papers.checkMinutes",
            Range.plain(Papers.USUAL_CHECK_MINUTES),
            "assumption: one minute to look through what was brought"),
    REMOTE_SHARE("crowds.*.remoteShare", "0", "assumption: everybody takes the ticket in the hall unless it is said"),
    REMOTE_MINUTES(
            "crowds.*.remoteMinutes",
            spread(CrowdPlan.USUAL_REMOTE_MINUTES),
            "assumption: who takes a ticket from afar is twenty minutes away, give or take as many"),
    ONE_TICKET_SHARE(
            "crowds.*.oneTicketShare", "1", "assumption: who needs several services asks for all on one ticket"),
    REFUSAL_SHARE("crowds.*.refusalShare", "0", "assumption: clerks take every customer they are offered"),
    COUNTERS(
            "halls.generated.counters",
            range(GeneratedHalls.COUNTERS),
            "assumption: many halls are small and few large; twice as many counters are had by a quarter as many"),
    SERVICES("halls.generated.services", range(GeneratedHalls.SERVICES), "assumption: from a village to a city"),
    DENSITY(
            "halls.generated.density",
            range(GeneratedHalls.DENSITY),
            "assumption: from clerks of one service each to clerks of all"),
    LOAD(
            "halls.generated.load",
            range(GeneratedHalls.LOAD),
            "assumption: an ordinary day leaves counters idle for most of the time");

    private final String path;
    private final String value;
    private final String why;

    Assumed(String path, String value, String why) {
        this.path = path;
        this.value = value;
        this.why = why;
    }

    private static String range(Range range) {
        return "{\"from\":" + Range.plain(range.from()) + ",\"to\":" + Range.plain(range.to()) + "}";
    }

    private static String spread(Spread spread) {
        return "{\"mean\":" + Range.plain(spread.mean()) + ",\"scv\":" + Range.plain(spread.scv()) + "}";
    }

    /** The keys on the way; {@code *} stands for any. */
    List<String> path() {
        return List.of(path.split("\\."));
    }

    /** The value as JSON. */
    String value() {
        return value;
    }

    String why() {
        return why;
    }
}

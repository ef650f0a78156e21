package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.Extension;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import io.yitaiqing.node.web.Asked;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.scenario.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The runs of a node, and their live topics. A run that nobody follows for some minutes is forgotten. */
final class Runs implements PlacedSource {

    static final int MOST = 8;
    private static final Duration UNFOLLOWED = Duration.ofMinutes(5);

    private final Extension.Host host;
    private final Shelf shelf;
    private final WorkerExecutor worker;
    private final Kept<Run> kept = new Kept<>(MOST, Refusals.UNKNOWN_RUN, "run");
    private final Set<String> followed = new HashSet<>();

    Runs(Extension.Host host, Shelf shelf, WorkerExecutor worker) {
        this.host = host;
        this.shelf = shelf;
        this.worker = worker;
    }

    /** Begins a run of a scenario or of a recorded day. */
    Future<Run> begin(Asked asked) {
        Optional<Run> before = kept.asked(asked.key());
        if (before.isPresent()) {
            return Future.succeededFuture(before.get());
        }
        kept.expectRoom();
        return asked.body().containsKey("scenario") ? ofScenario(asked) : ofDay(asked);
    }

    private Future<Run> ofScenario(Asked asked) {
        JsonObject body = asked.body();
        List<String> changes =
                Optional.ofNullable(body.getString("change")).map(List::of).orElse(List.of());
        return worker.executeBlocking(
                        () -> shelf.combinations(
                                List.of(body.getString("scenario")),
                                Optional.ofNullable(body.getString("hall")),
                                changes),
                        false)
                .map(combinations -> {
                    Combination tried = combinations.getLast();
                    Scenario scenario = tried.file().scenario();
                    HallPlan plan = tried.plans().values().iterator().next();
                    long seed = body.getLong("seed", scenario.seed());
                    Map<String, Object> about = about(plan);
                    about.put("scenario", body.getString("scenario"));
                    about.put("name", scenario.name());
                    about.put("nameEn", scenario.nameEn());
                    about.put("seed", seed);
                    if (!changes.isEmpty()) {
                        about.put("change", changes.getFirst());
                        about.put("changeName", tried.words().chinese());
                        about.put("changeNameEn", tried.words().english());
                    }
                    Run run = add(about, asked.key());
                    run.prepare(worker.executeBlocking(
                            () -> LivedTape.of(scenario, plan, seed, run::progress, run::isClosed), false));
                    return run;
                });
    }

    private Future<Run> ofDay(Asked asked) {
        String hall = asked.body().getString("hall");
        LocalDate day = day(asked.body().getString("day"));
        return days(hall).map(days -> {
            if (!days.contains(day)) {
                throw Refusals.unknownDay(hall, day);
            }
            Map<String, Object> about = about(host.plans().get(hall));
            about.put("day", day.toString());
            Run run = add(about, asked.key());
            run.prepare(JournalTape.read(host.journal(), worker, hall, day));
            return run;
        });
    }

    /** The recorded days of a hall of this server, in their order. */
    Future<List<LocalDate>> days(String hall) {
        if (!host.plans().containsKey(hall)) {
            throw Refusals.UNKNOWN_HALL.because("Expected a hall of this server, but got '" + hall + "'.");
        }
        return host.journal()
                .days(hall)
                .map(days -> days.stream()
                        .filter(day -> !day.equals(Journal.GENESIS_DAY))
                        .toList());
    }

    /** The contract's format lets through days that no calendar has. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusals.VALUE_IS_WRONG.because("Expected a date such as 2027-02-01, but got '" + text + "'.");
        }
    }

    private static Map<String, Object> about(HallPlan plan) {
        Map<String, Object> about = hallOf(plan);
        about.put("zone", plan.zone().getId());
        return about;
    }

    /** Which hall a row is about. */
    static Map<String, Object> hallOf(HallPlan plan) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("hall", plan.id());
        about.put("hallName", plan.name());
        about.put("hallNameEn", plan.nameEn());
        return about;
    }

    /** Others may have begun runs while this one was looked up. */
    private Run add(Map<String, Object> about, Optional<String> key) {
        Optional<Run> before = kept.asked(key);
        if (before.isPresent()) {
            return before.get();
        }
        kept.expectRoom();
        String id = Kept.newId();
        return kept.add(id, new Run(id, about, host.hub(), worker), key, Instant.now());
    }

    Run get(String id) {
        return kept.get(id);
    }

    /** Ends a run for everybody who watches it. */
    void close(String id) {
        Run run = kept.get(id);
        forget(id);
        host.hub().drop(run.topic(), RefusalReason.UNKNOWN_TOPIC, kept.refusal().getMessage());
    }

    /** Ends the making of whatever is being made. */
    void stop() {
        kept.all().forEach(Run::close);
    }

    private void forget(String id) {
        followed.remove(id);
        kept.remove(id).ifPresent(Run::close);
    }

    /** To be called a few times a second. */
    void tick(Instant now) {
        kept.all().forEach(run -> run.tick(now));
        kept.olderThan(UNFOLLOWED, now).stream()
                .filter(id -> !followed.contains(id))
                .forEach(this::close);
    }

    @Override
    public String owner(String topic) {
        if (!kept.has(id(topic))) {
            throw new TopicRefusedException(
                    RefusalReason.UNKNOWN_TOPIC, kept.refusal().getMessage());
        }
        return host.name();
    }

    @Override
    public Future<Snapshot> open(String topic) {
        followed.add(id(topic));
        return kept.get(id(topic)).document();
    }

    /** The hub lets a topic go some minutes after its last follower. */
    @Override
    public void closed(String topic) {
        forget(id(topic));
    }

    private static String id(String topic) {
        return topic.substring(topic.indexOf('/') + 1);
    }
}

package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.node.Extension;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import io.yitaiqing.node.web.Asked;
import io.yitaiqing.simulator.change.Change;
import io.yitaiqing.simulator.change.ChangeGrammar;
import io.yitaiqing.simulator.change.RecordedHall;
import io.yitaiqing.simulator.change.WrongChangeException;
import io.yitaiqing.simulator.record.PairedDay;
import io.yitaiqing.simulator.record.RecordedDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The studies of a node, and their live topics: one or two at work at a time, the others done and kept for a while. */
final class Studies implements PlacedSource {

    static final int MOST = 6;
    static final int RUNNING_MOST = 2;
    private static final int ALTERNATIVES_MOST = 4;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Extension.Host host;
    private final Runs runs;
    private final Shelf shelf;
    private final WorkerExecutor worker;
    private final int threads;
    private final Kept<ServedStudy> kept = new Kept<>(MOST, Refusals.UNKNOWN_STUDY, "study");

    Studies(Extension.Host host, Runs runs, Shelf shelf, WorkerExecutor worker) {
        this.host = host;
        this.runs = runs;
        this.shelf = shelf;
        this.worker = worker;
        // The halls of this node come first: a study takes at most half of what there is.
        this.threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    Future<ServedStudy> begin(Asked asked) {
        Optional<ServedStudy> before = kept.asked(asked.key());
        if (before.isPresent()) {
            return Future.succeededFuture(before.get());
        }
        expectRoom();
        StudyPlan plan = StudyPlan.of(asked.body());
        Future<? extends Comparison> comparison = plan.scenarios().isEmpty() ? ofDay(plan) : ofScenarios(plan);
        return comparison.map(of -> {
            expectRoom();
            String id = Kept.newId();
            Instant now = Instant.now();
            ServedStudy study = new ServedStudy(id, of, host.hub(), now);
            kept.add(id, study, asked.key(), now);
            study.begin(worker);
            return study;
        });
    }

    private Future<ScenarioComparison> ofScenarios(StudyPlan plan) {
        return worker.executeBlocking(() -> shelf.combinations(plan.scenarios(), plan.hall(), plan.changes()), false)
                .map(combinations -> {
                    if (combinations.size() > ALTERNATIVES_MOST) {
                        throw Refusals.VALUE_IS_WRONG.because("Expected at most " + ALTERNATIVES_MOST
                                + " alternatives, each scenario as it is and with each change, but got "
                                + combinations.size() + ".");
                    }
                    return new ScenarioComparison(plan, combinations, threads);
                });
    }

    private Future<DayComparison> ofDay(StudyPlan plan) {
        String hall = plan.hall().orElseThrow();
        LocalDate day = Runs.day(plan.day().orElseThrow());
        if (plan.changes().isEmpty()) {
            throw Refusals.VALUE_IS_WRONG.because(
                    "Expected changes with which the recorded day is compared, but got none.");
        }
        return runs.days(hall).compose(days -> {
            if (!days.contains(day)) {
                throw Refusals.unknownDay(hall, day);
            }
            return JournalDay.read(host.journal(), worker, hall, day, days)
                    .compose(read -> worker.executeBlocking(() -> changed(read, plan.changes()), false));
        });
    }

    /** The day with its changes, each of which is tried on its plan before anything is lived. */
    private static DayComparison changed(RecordedDay day, List<String> changes) {
        RecordedHall hall = PairedDay.hall(day);
        try {
            return new DayComparison(
                    day,
                    hall,
                    changes.stream()
                            .map(text -> {
                                Change change = ChangeGrammar.parse(text);
                                change.on(hall);
                                return new DayComparison.Tried(text, change.words(hall), change);
                            })
                            .toList());
        } catch (WrongChangeException wrong) {
            throw Refusals.VALUE_IS_WRONG.because(wrong.getMessage());
        }
    }

    private void expectRoom() {
        long running = kept.all().stream().filter(ServedStudy::isRunning).count();
        if (running >= RUNNING_MOST) {
            throw Refusals.TOO_MANY.because("Expected fewer than " + RUNNING_MOST
                    + " studies at work on this node, but there are " + running + "; stop one, or wait for its end.");
        }
        kept.expectRoom();
    }

    ServedStudy get(String id) {
        return kept.get(id);
    }

    /** To be called a few times a second. */
    void tick(Instant now) {
        kept.all().forEach(study -> study.tick(now));
        kept.olderThan(KEPT, now).forEach(this::close);
    }

    /** Forgets a study, also one at work. */
    void close(String id) {
        ServedStudy study = kept.get(id);
        study.stop();
        kept.remove(id);
        host.hub()
                .drop(study.topic(), RefusalReason.UNKNOWN_TOPIC, kept.refusal().getMessage());
    }

    /** Ends whatever is at work. */
    void stop() {
        kept.all().forEach(ServedStudy::stop);
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
        return Future.succeededFuture(kept.get(id(topic)).document());
    }

    private static String id(String topic) {
        return topic.substring(topic.indexOf('/') + 1);
    }
}

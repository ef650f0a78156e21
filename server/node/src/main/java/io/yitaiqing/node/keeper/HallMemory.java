package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.PolicyShadow;
import io.yitaiqing.dispatch.why.Whys;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowUnreadableException;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.live.RecentChanges;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.HallRow;
import io.yitaiqing.view.PolicyRows;
import io.yitaiqing.view.Touched;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that a keeper holds of its hall in memory; dropped whole and loaded anew when in doubt.
 *
 * <p>Between turns it equals what the journal holds up to {@link #hash()}.
 */
final class HallMemory {

    private static final Logger LOG = LoggerFactory.getLogger(HallMemory.class);

    /** How long what a newcomer finds may be shown: it is worked out of the whole hall, and many kiosks may ask. */
    private static final Duration ENTRANCE_KEPT = Duration.ofSeconds(2);

    private final Hall hall;
    private final ServiceLevel level;
    private Optional<PolicyShadow> shadow = Optional.of(new PolicyShadow());
    private final Whys whys;
    private final Touched touched = new Touched();
    private final RememberedAnswers answers;
    private final RowHistory history;
    private final HallDocument document;
    private final KnownTokens tokens;
    private final Optional<HallListener> auditor;
    private String hash;
    private String writer;
    private Instant takenOverAt = Instant.MIN;
    private Map<String, Object> entrance = Map.of();
    private Instant entranceUntil = Instant.MIN;
    private boolean complete = true;
    private long checkpointed;
    private Instant checkpointedAt = Instant.MIN;

    HallMemory(HallPlan plan, Optional<HallListener> auditor) {
        this(
                new HallState(
                        new Hall(plan),
                        new ServiceLevel(),
                        new Whys(),
                        new RowHistory(),
                        new RememberedAnswers().keys(),
                        HashChain.GENESIS,
                        ""),
                auditor);
    }

    /** The memory as a checkpoint holds it. */
    HallMemory(HallState state) {
        this(state, Optional.empty());
        checkpointed = hall.position();
        // It does not say when that was, but not later.
        takenOverAt = hall.at();
    }

    private HallMemory(HallState state, Optional<HallListener> auditor) {
        this.hall = state.hall();
        this.level = state.level();
        this.whys = state.whys();
        this.history = state.history();
        this.answers = new RememberedAnswers(state.keys());
        this.hash = state.hash();
        this.writer = state.writer();
        this.document = new HallDocument(hall, level);
        this.tokens = new KnownTokens(hall);
        this.auditor = auditor;
        hall.observe(touched);
    }

    /**
     * What a checkpoint would hold; empty where somebody listens who must hear every event of the day: an auditor, or
     * the shadow of a policy.
     */
    Optional<HallState> state() {
        boolean whole = complete
                && auditor.isEmpty()
                && hall.plan().settings().dispatch().shadow().isEmpty();
        // Followers may not have been told of the last turn yet, but who resumes behind the checkpoint must hear of it.
        note();
        return whole
                ? Optional.of(new HallState(hall, level, whys, history, answers.keys(), hash, writer))
                : Optional.empty();
    }

    /** The events since the last checkpoint. */
    long eventsSinceCheckpoint() {
        return hall.position() - checkpointed;
    }

    /** When the last checkpoint was made, on the real clock. */
    Instant checkpointedAt() {
        return checkpointedAt;
    }

    /** Notes that a checkpoint was made here, or is not to be made. */
    void checkpointed(Instant realNow) {
        checkpointed = hall.position();
        checkpointedAt = realNow;
    }

    /** Begins in the middle of the line: what happened before the next day opened is only counted. */
    void startAt(JournalRow first) {
        hall.startAt(first.after(), first.day());
        complete = false;
    }

    void apply(HallEvent event, Instant at) {
        if (event instanceof HallEvent.HallTakenOver) {
            takenOverAt = at;
        }
        complete |= event instanceof HallEvent.DayOpened;
        if (!complete) {
            hall.startAt(hall.position() + 1, hall.chapter());
            return;
        }
        hall.apply(event, at);
        level.on(event, at, hall);
        shadow.ifPresent(listener -> overshadow(listener, event, at));
        whys.on(event, at, hall);
        auditor.ifPresent(listener -> listener.on(event, at, hall));
    }

    /** A shadow only watches, so its bug must not end the hall's turn; nothing is claimed of it from then on. */
    private void overshadow(PolicyShadow listener, HallEvent event, Instant at) {
        try {
            listener.on(event, at, hall);
        } catch (RuntimeException | AssertionError bug) {
            LOG.error("The shadow policy of hall {} met a bug at position {}.", hall.id(), hall.position(), bug);
            shadow = Optional.empty();
        }
    }

    /** What came of the shadow policy by now. */
    Map<String, Object> shadow(Instant now) {
        return PolicyRows.shadow(shadow.flatMap(listener -> listener.report(now)), hall);
    }

    /** Takes in a row of the journal. */
    void replay(JournalRow row) {
        for (TurnBody.Stored entry : stored(row)) {
            entry.events().forEach(event -> apply(event, row.at()));
            answers.put(new RowPlace(row.day(), row.after()), entry.key(), entry.requestHash(), entry.answer());
        }
        written(row);
        noteTouched();
    }

    private static List<TurnBody.Stored> stored(JournalRow row) {
        try {
            return TurnBody.read(row.body());
        } catch (IllegalArgumentException e) {
            throw new RowUnreadableException(row, e);
        }
    }

    /** Notes that a row is the last one of the hall's line. */
    void written(JournalRow row) {
        if (hall.position() != row.position()) {
            throw new AssertionError("Hall " + hall.id() + " stands at " + hall.position() + ", but its row ends at "
                    + row.position() + ".");
        }
        hash = row.hash();
        writer = row.writer();
    }

    /** Remembers which rows changed up to the present position, and begins a new record of touched rows. */
    void noteTouched() {
        note();
        touched.clear();
    }

    private void note() {
        if (touched.everything()) {
            history.beginAt(hall.position());
        } else {
            document.eachTouched(touched, (collection, id) -> history.note(collection, id, hall.position()));
        }
    }

    Snapshot snapshot() {
        return new Snapshot(document.stream(), hall.position(), hall.at(), document.all(), history.recent());
    }

    /** The hall's row for its region. */
    HallRow row() {
        return HallRow.of(hall, level);
    }

    Hall hall() {
        return hall;
    }

    /** When a node last took the hall over, on the hall's clock. */
    Instant takenOverAt() {
        return takenOverAt;
    }

    /** Which rows changed lately. */
    RecentChanges recent() {
        return history.recent();
    }

    /** What the holder of a token may see at a moment; empty where nobody has it. */
    Map<String, Object> view(String token, Instant now) {
        return CustomerView.at(now, CustomerView.of(hall, token, tokens.visit(token)));
    }

    /** What somebody finds who comes now; what is not old yet is not made anew. */
    Map<String, Object> entrance(Instant now, Instant realNow) {
        if (entrance.isEmpty() || realNow.isAfter(entranceUntil)) {
            entrance = EntranceView.of(hall, now);
            entranceUntil = realNow.plus(ENTRANCE_KEPT);
        }
        return entrance;
    }

    /** The reasons of the last calls. */
    Whys whys() {
        return whys;
    }

    Touched touched() {
        return touched;
    }

    HallDocument document() {
        return document;
    }

    RememberedAnswers answers() {
        return answers;
    }

    String hash() {
        return hash;
    }

    /** The incarnation that wrote the last row. */
    String writer() {
        return writer;
    }
}

package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The followed cases of a hall: all that are open, and those closed on this business day. */
public final class CaseBook {

    private final Map<String, FollowedCase> cases = new LinkedHashMap<>();
    private long opened;

    FollowedCase open(HallEvent.CaseOpened e, Visit visit, Instant at) {
        opened++;
        FollowedCase opening = new FollowedCase(
                e.followedCase(),
                e.visit(),
                visit.ticket(),
                visit.customer().token(),
                e.service(),
                at,
                List.of(new FollowedCase.Progress(at, e.note())),
                false);
        cases.put(opening.id(), opening);
        return opening;
    }

    Optional<FollowedCase> tell(HallEvent.CaseProgressed e, Instant at) {
        return Optional.ofNullable(
                cases.computeIfPresent(e.followedCase(), (id, known) -> known.told(e.note(), e.closed(), at)));
    }

    void carry(Carried carried) {
        opened = carried.numbers().cases();
        cases.clear();
        carried.cases().forEach(one -> cases.put(one.id(), one));
    }

    /** All of them, oldest first. */
    public Collection<FollowedCase> all() {
        return Collections.unmodifiableCollection(cases.values());
    }

    /** The one with this id. */
    public Optional<FollowedCase> get(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** The name the next one gets. */
    public String next() {
        return "c" + (opened + 1);
    }

    long opened() {
        return opened;
    }

    void copyFrom(CaseBook other) {
        cases.putAll(other.cases);
        opened = other.opened;
    }

    List<Object> state() {
        return List.of(opened, List.copyOf(cases.values()));
    }
}

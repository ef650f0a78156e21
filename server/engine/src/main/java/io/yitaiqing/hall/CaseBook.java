package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What goes on after visits: followed cases, all that are open and those closed today, and today's ratings. */
public final class CaseBook {

    private final Map<String, FollowedCase> cases = new LinkedHashMap<>();
    private final RatingBook ratings = new RatingBook();
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
        ratings.clear();
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

    /** What customers thought of their visits today. */
    public RatingBook ratings() {
        return ratings;
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
        ratings.copyFrom(other.ratings);
    }

    List<Object> state() {
        return List.of(opened, ratings.state(), List.copyOf(cases.values()));
    }
}

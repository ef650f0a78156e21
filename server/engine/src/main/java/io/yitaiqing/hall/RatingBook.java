package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What customers thought of their visits on this business day: how many gave each score, and the last of it. */
public final class RatingBook {

    /** How many of them it keeps. */
    public static final int KEPT = 20;

    private final Deque<Rating> last = new ArrayDeque<>();
    private final Set<String> rated = new HashSet<>();
    private final int[] byScore = new int[Rating.BEST];

    void add(HallEvent.VisitRated e, Visit visit, Instant at, HallObserver observer) {
        byScore[e.score() - 1]++;
        rated.add(visit.id());
        Rating rating = new Rating(
                today(), visit.id(), visit.ticket(), visit.service(), visit.counter(), e.score(), e.comment(), at);
        last.addLast(rating);
        observer.ratingChanged(rating.number());
        if (last.size() > KEPT) {
            observer.ratingChanged(last.removeFirst().number());
        }
    }

    /** How many were given today. */
    public int today() {
        int today = 0;
        for (int given : byScore) {
            today += given;
        }
        return today;
    }

    /** How many gave each score today, the worst first. */
    public List<Integer> byScore() {
        List<Integer> counts = new ArrayList<>(byScore.length);
        for (int given : byScore) {
            counts.add(given);
        }
        return counts;
    }

    /** Whether a visit that is still remembered was rated. */
    public boolean rated(String visit) {
        return rated.contains(visit);
    }

    /** The last of them, oldest first. */
    public Collection<Rating> all() {
        return Collections.unmodifiableCollection(last);
    }

    /** The one with this number, while it is kept. */
    public Optional<Rating> get(int number) {
        return last.stream().filter(rating -> rating.number() == number).findFirst();
    }

    /** A visit is forgotten, so that nobody can rate it any more. */
    void forget(String visit) {
        rated.remove(visit);
    }

    void clear() {
        last.clear();
        rated.clear();
        Arrays.fill(byScore, 0);
    }

    void copyFrom(RatingBook other) {
        last.addAll(other.last);
        rated.addAll(other.rated);
        System.arraycopy(other.byScore, 0, byScore, 0, byScore.length);
    }

    List<Object> state() {
        return List.of(byScore(), List.copyOf(new TreeSet<>(rated)), List.copyOf(last));
    }
}

package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the visits of tokens were found last, for phones ask again and again; who is not there any more is looked for
 * among all.
 */
final class KnownTokens {

    private static final int MOST = 10_000;

    private final Hall hall;
    private final Map<String, String> visits = new HashMap<>();

    KnownTokens(Hall hall) {
        this.hall = hall;
    }

    /** The visit that a token was given for. */
    Optional<Visit> visit(String token) {
        Optional<Visit> known = Optional.ofNullable(visits.get(token))
                .flatMap(hall::visit)
                .filter(visit -> CustomerView.holds(visit, token));
        if (known.isPresent()) {
            return known;
        }
        visits.remove(token);
        Optional<Visit> found = hall.visits().stream()
                .filter(visit -> CustomerView.holds(visit, token))
                .findFirst();
        found.ifPresent(visit -> remember(token, visit.id()));
        return found;
    }

    private void remember(String token, String visit) {
        if (visits.size() >= MOST) {
            visits.clear();
        }
        visits.put(token, visit);
    }
}

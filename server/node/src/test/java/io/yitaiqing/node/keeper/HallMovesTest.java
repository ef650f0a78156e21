package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.node.journal.StoredNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HallMovesTest {

    private static final Placement HERE = new Placement() {
        @Override
        public String self() {
            return "here";
        }

        @Override
        public String owner(String hall) {
            return "here";
        }

        @Override
        public Set<String> nodes() {
            return Set.of("here", "there");
        }
    };

    /** What the other node keeps. */
    private final List<String> there = List.of("H003", "H004");

    private final Map<String, Promise<Void>> kept = new LinkedHashMap<>();
    private final HallMoves moves = new HallMoves(
            HERE,
            (node, millis) -> new RemoteHalls(this::answer),
            hall -> kept.computeIfAbsent(hall, first -> Promise.promise()).future());

    private Future<JsonNode> answer(ObjectNode question) {
        return Future.succeededFuture(
                question.path("ask").asText().equals("held") ? StoredNames.JSON.valueToTree(there) : BooleanNode.TRUE);
    }

    @Test
    void hallsThatNobodyKeepsComeBeforeThoseThatAnswerElsewhere() {
        moves.bring(List.of("H001", "H002", "H003", "H004"), List.of());
        assertThat(kept).containsOnlyKeys("H001", "H002");
        assertThat(moves.holder("H003")).contains("there");

        kept.get("H001").complete();
        assertThat(kept).containsOnlyKeys("H001", "H002");
        kept.get("H002").complete();
        assertThat(kept).containsOnlyKeys("H001", "H002", "H003", "H004");
        assertThat(moves.holder("H003")).isEmpty();
    }

    @Test
    void aHallThatCannotBeReadHoldsUpNoMove() {
        moves.bring(List.of("H001", "H003"), List.of());
        kept.get("H001").fail("its rows cannot be read");
        assertThat(kept).containsOnlyKeys("H001", "H003");
    }
}

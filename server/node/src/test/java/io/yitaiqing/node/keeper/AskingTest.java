package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How one question is asked until it is answered. */
class AskingTest {

    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private Vertx vertx;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    /** What somebody is told where the nodes asked one after another answer like this. */
    private Future<String> told(List<Future<String>> answers) {
        Deque<Future<String>> left = new ArrayDeque<>(answers);
        return new Asking<>(
                        vertx,
                        InstantSource.system(),
                        "H001",
                        Duration.ofSeconds(30),
                        millis -> null,
                        port -> left.removeFirst(),
                        REFUSED::equals)
                .answer();
    }

    private static String settled(Future<String> answer) {
        try {
            return answer.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            return failure.getMessage();
        }
    }

    @Test
    void aHallThatMovesIsAskedAgainAndItsRefusalCounts() {
        assertThat(settled(told(List.of(
                        Future.failedFuture(UnavailableException.moving("it moves")),
                        Future.succeededFuture(REFUSED)))))
                .isEqualTo(REFUSED);
    }

    @Test
    void whatANodeThatIsGoneMayYetDoIsNotCalledRefused() {
        Future<String> answer = told(List.of(
                Future.failedFuture(UnavailableException.unsettled("it is gone")),
                Future.failedFuture(UnavailableException.moving("it moves")),
                Future.succeededFuture(REFUSED)));

        assertThat(settled(answer))
                .isEqualTo(
                        "Hall H001 was asked at a node that is gone and may yet do it; repeat the request with the same"
                                + " Idempotency-Key.");
        assertThat(((UnavailableException) answer.cause()).retryAfterSeconds()).isEqualTo(6);
    }

    @Test
    void whatAnotherNodeDidUnderTheSameKeyIsDone() {
        assertThat(settled(told(List.of(
                        Future.failedFuture(UnavailableException.unsettled("it is gone")),
                        Future.succeededFuture(DONE)))))
                .isEqualTo(DONE);
    }
}

package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/**
 * One question to a hall, asked again wherever the hall has gone, until it is answered or the caller's time is over.
 *
 * <p>A command is asked again under its idempotency key, so an answer that was lost on the way, or comes too late, is
 * given again and nothing happens twice. A refusal is not remembered under a key: where a node that is gone may yet do
 * what it was asked, another node's refusal would be a lie, so the caller is told to ask again.
 */
final class Asking<T> {

    private static final Duration PAUSE_FIRST = Duration.ofMillis(20);
    private static final Duration PAUSE_LONGEST = Duration.ofMillis(200);

    private final Vertx vertx;
    private final InstantSource realClock;
    private final String hall;
    private final Instant until;
    private final LongFunction<HallPort> owner;
    private final Function<HallPort, Future<T>> question;
    private final Predicate<T> refuses;
    private final Promise<T> answer = Promise.promise();
    private boolean unsettled;
    private Duration pause = PAUSE_FIRST;

    /**
     * @param owner the node to ask now, which is to answer within so many milliseconds
     * @param refuses whether an answer says that nothing was done
     */
    Asking(
            Vertx vertx,
            InstantSource realClock,
            String hall,
            Duration within,
            LongFunction<HallPort> owner,
            Function<HallPort, Future<T>> question,
            Predicate<T> refuses) {
        this.vertx = vertx;
        this.realClock = realClock;
        this.hall = hall;
        this.until = realClock.instant().plus(within);
        this.owner = owner;
        this.question = question;
        this.refuses = refuses;
    }

    Future<T> answer() {
        ask();
        return answer.future();
    }

    private long millisLeft() {
        return Duration.between(realClock.instant(), until).toMillis();
    }

    private void ask() {
        long within = Math.max(1, millisLeft());
        TimeLimit.of(vertx, within, question.apply(owner.apply(within)))
                .onSuccess(this::answered)
                .onFailure(this::failed);
    }

    private void answered(T value) {
        if (unsettled && refuses.test(value)) {
            answer.tryFail(new UnavailableException(
                    "Hall " + hall + " was asked at a node that is gone and may yet do it; repeat the request with the"
                            + " same Idempotency-Key.",
                    (int) HallBus.SETTLED_AFTER.toSeconds()));
        } else {
            answer.tryComplete(value);
        }
    }

    private void failed(Throwable failure) {
        if (failure instanceof TimeoutException) {
            answer.tryFail(new UnavailableException(
                    "Hall " + hall + " did not answer in time; repeat the request with the same Idempotency-Key.", 1));
        } else if (failure instanceof UnavailableException gone && gone.isMoving() && millisLeft() > pause.toMillis()) {
            unsettled |= gone.isUnsettled();
            vertx.setTimer(pause.toMillis(), now -> ask());
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(PAUSE_LONGEST) < 0 ? doubled : PAUSE_LONGEST;
        } else {
            answer.tryFail(failure);
        }
    }
}

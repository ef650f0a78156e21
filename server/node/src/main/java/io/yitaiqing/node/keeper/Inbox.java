package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;

/** What waits for a keeper: requests for its next turn, and readings for the moment between two turns. */
final class Inbox {

    static final int MOST = 1_000;

    private final String hall;
    private final Deque<Waiting> requests = new ArrayDeque<>();
    private final Deque<Reading<?>> readings = new ArrayDeque<>();

    private record Reading<T>(Function<HallMemory, T> reading, Promise<T> promise) {

        private void run(HallMemory memory) {
            try {
                promise.tryComplete(reading.apply(memory));
            } catch (RuntimeException | AssertionError failure) {
                promise.tryFail(failure);
            }
        }
    }

    Inbox(String hall) {
        this.hall = hall;
    }

    Future<Reply> add(HallRequest request, Instant until) {
        if (requests.size() >= MOST) {
            return Future.failedFuture(full());
        }
        Promise<Reply> reply = Promise.promise();
        requests.add(new Waiting(request, reply, until));
        return reply.future();
    }

    <T> Future<T> add(Function<HallMemory, T> reading) {
        if (readings.size() >= MOST) {
            return Future.failedFuture(full());
        }
        Promise<T> promise = Promise.promise();
        readings.add(new Reading<>(reading, promise));
        return promise.future();
    }

    private UnavailableException late() {
        return new UnavailableException("Hall " + hall + " did not come to this request in time; send it again.", 1);
    }

    private UnavailableException full() {
        return new UnavailableException("Hall " + hall + " has " + MOST + " requests waiting; try again soon.", 1);
    }

    boolean isEmpty() {
        return requests.isEmpty() && readings.isEmpty();
    }

    boolean hasRequests() {
        return !requests.isEmpty();
    }

    /** Forgets requests whose callers wait no longer: nothing may happen of which nobody will hear. */
    void forgetLate(Instant realNow) {
        while (!requests.isEmpty() && requests.peekFirst().until().isBefore(realNow)) {
            requests.removeFirst().reply().tryFail(late());
        }
    }

    Waiting next() {
        return requests.removeFirst();
    }

    /** Runs every reading that waits. */
    void read(HallMemory memory) {
        while (!readings.isEmpty()) {
            readings.removeFirst().run(memory);
        }
    }

    /** Turns everybody away. */
    void refuse(Supplier<UnavailableException> why) {
        refuseRequests(why);
        while (!readings.isEmpty()) {
            readings.removeFirst().promise().tryFail(why.get());
        }
    }

    /** Turns those away who want something to happen. */
    void refuseRequests(Supplier<UnavailableException> why) {
        while (!requests.isEmpty()) {
            requests.removeFirst().reply().tryFail(why.get());
        }
    }
}

package io.yitaiqing.simulator.live;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.view.HallDocument;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One hall of the real engine behind the public API's verbs and clock, without journal: everything on one loop. */
final class EngineServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final HallPlan plan;
    private final ServiceLevel level = new ServiceLevel();
    private final ConcurrentLinkedQueue<String> breaches = new ConcurrentLinkedQueue<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final Set<Rejection.Code> refusals = ConcurrentHashMap.newKeySet();
    private final Instant start;
    private final double speed;
    /** The clock stands until somebody asks for it, so that nobody comes too late by a slow start. */
    private volatile long startNanos;

    private final Map<String, Buffer> answers = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int unavailableFor;

    EngineServer(HallPlan plan, Instant start, double speed) throws Exception {
        this.plan = plan;
        this.hall = new Hall(plan);
        this.start = start;
        this.speed = speed;
        vertx.setPeriodic(5, id -> letDueHappen());
        server = vertx.createHttpServer()
                .webSocketHandler(this::welcome)
                .requestHandler(request -> request.body().onSuccess(body -> answer(request, body)));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** Every kind of no so far. */
    Set<Rejection.Code> refusals() {
        return Set.copyOf(refusals);
    }

    /** The next so many commands are answered 503, though every second of them happens all the same. */
    void failNext(int requests) {
        unavailableFor = requests;
    }

    /** What the hall is like, read on its own thread. */
    JsonObject document() throws InterruptedException {
        JsonObject[] read = new JsonObject[1];
        CountDownLatch done = new CountDownLatch(1);
        vertx.runOnContext(none -> {
            read[0] = JsonObject.mapFrom(new HallDocument(hall, level).all());
            done.countDown();
        });
        done.await(5, TimeUnit.SECONDS);
        return read[0];
    }

    private Instant now() {
        return startNanos == 0 ? start : start.plusMillis(Math.round((System.nanoTime() - startNanos) / 1e6 * speed));
    }

    private void welcome(ServerWebSocket socket) {
        startNanos = startNanos == 0 ? System.nanoTime() : startNanos;
        socket.textMessageHandler(hello -> socket.writeTextMessage(new JsonObject()
                .put("type", "welcome")
                .put("clock", new JsonObject().put("at", now().toString()).put("speed", speed))
                .encode()));
    }

    private void letDueHappen() {
        for (Optional<HallCommand> due = Deadlines.due(hall, plan, now());
                due.isPresent();
                due = Deadlines.due(hall, plan, now())) {
            decide(due.get());
        }
    }

    private void answer(HttpServerRequest request, Buffer body) {
        letDueHappen();
        String[] path = request.path().split("/");
        if (path.length == 5) {
            JsonObject document = JsonObject.mapFrom(new HallDocument(hall, level).all());
            request.response().end(new JsonObject().put("document", document).encode());
            return;
        }
        boolean fails = unavailableFor > 0;
        unavailableFor -= fails ? 1 : 0;
        if (fails && unavailableFor % 2 == 0) {
            request.response().setStatusCode(503).end();
            return;
        }
        String key = request.getHeader("Idempotency-Key");
        Buffer answered = key == null ? null : answers.get(key);
        Decision decision =
                answered == null ? decide(RequestedCommand.of(path, body.toJsonObject())) : Decision.accept(List.of());
        switch (decision) {
            case Decision.Accepted accepted -> {
                Buffer answer = answered == null ? accepted(accepted) : answered;
                answers.put(key == null ? "" : key, answer);
                request.response().setStatusCode(fails ? 503 : 200).end(answer);
            }
            case Decision.Rejected rejected -> {
                refusals.add(rejected.rejection().code());
                request.response()
                        .setStatusCode(409)
                        .end(new JsonObject()
                                .put(
                                        "type",
                                        "https://problems/"
                                                + rejected.rejection().code().name())
                                .encode());
            }
        }
    }

    private Buffer accepted(Decision.Accepted accepted) {
        JsonObject answer = new JsonObject();
        for (HallEvent event : accepted.events()) {
            if (event instanceof HallEvent.TicketIssued issued) {
                answer.put("visit", issued.visit());
            }
            if (event instanceof HallEvent.VisitBooked booked) {
                answer.put("visit", booked.visit());
            }
            if (event instanceof HallEvent.AppointmentBooked booked) {
                answer.put("appointment", booked.appointment().id());
            }
            if (event instanceof HallEvent.TicketCalled called) {
                answer.put("visit", called.visit());
            }
        }
        return answer.toBuffer();
    }

    private Decision decide(HallCommand command) {
        Instant now = now();
        Decision decision = rules.decide(command, hall, now);
        if (decision instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> {
                hall.apply(event, now);
                level.on(event, now, hall);
                auditor.on(event, now, hall);
            });
        }
        return decision;
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

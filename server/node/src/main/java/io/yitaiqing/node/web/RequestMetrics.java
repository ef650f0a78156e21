package io.yitaiqing.node.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.PlatformHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts and times requests by operation and status, and shows all of the node's metrics. */
final class RequestMetrics implements PlatformHandler {

    private static final String OPERATION = RequestMetrics.class.getName();
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry;
    private final Map<String, Map<String, Timer>> known = new HashMap<>();
    private final Meter.MeterProvider<Timer> timers;

    RequestMetrics(PrometheusMeterRegistry registry) {
        this.registry = registry;
        this.timers = Timer.builder("yitaiqing.http.requests")
                .description("Requests by operation of the contract and status; 'none' is what is not in it.")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
    }

    /** Names the operation under which the request counts. */
    static void name(RoutingContext context, String operation) {
        context.put(OPERATION, operation);
    }

    @Override
    public void handle(RoutingContext context) {
        if (context.request().canUpgradeToWebSocket()) {
            // A socket lasts as long as its page is open; it is no request whose time says anything.
            context.next();
            return;
        }
        long startedNanos = System.nanoTime();
        context.addEndHandler(ended -> {
            String operation = context.get(OPERATION, "none");
            String status =
                    ended.succeeded() ? Integer.toString(context.response().getStatusCode()) : "gone";
            timer(operation, status).record(System.nanoTime() - startedNanos, TimeUnit.NANOSECONDS);
        });
        context.next();
    }

    /** The registry looks a timer up by all its tags each time, which takes as long as some commands do. */
    private Timer timer(String operation, String status) {
        return known.computeIfAbsent(operation, name -> new HashMap<>())
                .computeIfAbsent(status, one -> timers.withTags("operation", operation, "status", one));
    }

    /** Writing all metrics out takes a while with many of them, so it does not hold up the event loop. */
    void scrape(RoutingContext context) {
        context.vertx()
                .executeBlocking(registry::scrape, false)
                .onSuccess(text ->
                        Answers.end(context, 200, "text/plain; version=0.0.4; charset=utf-8", Buffer.buffer(text)))
                .onFailure(context::fail);
    }
}

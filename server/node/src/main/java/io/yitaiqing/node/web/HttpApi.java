package io.yitaiqing.node.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.PlatformHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.keeper.DayCurves;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.JournaledCalls;
import io.yitaiqing.node.live.EventStream;
import io.yitaiqing.node.region.Regions;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The node's HTTP interface: every operation of the contract with its check and its endpoint, and the pages. */
public final class HttpApi {

    /** Within which an operation is answered; a day's record may take longer to read. */
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);

    static final int HEADER_BYTES_MAX = 16 * 1024;
    static final int FIRST_LINE_BYTES_MAX = 4 * 1024;
    private static final String FOLLOW = "followTopic";
    private static final int IDLE_SECONDS = 75;
    private static final int[] STATUSES = {400, 404, 405, 500, 503};

    /** The router looks for its routes one after the other, so those that are asked for most come first. */
    private static final Set<String> BUSIEST =
            Set.of("takeTicket", "callNext", "startService", "finishService", "getVisit", "getHall");

    /** An operation at its path. */
    private record Offered(Path path, Operation operation) {

        String id() {
            return operation.getOperationId();
        }

        /** The path as the router reads it. */
        String routePath() {
            return path.getName().replaceAll("\\{([^/{}]+)}", ":$1");
        }
    }

    private HttpApi() {}

    /**
     * Builds the router. What the caller mounts on it afterwards, such as {@code /live}, is guarded by the same checks
     * of host and origin; it is reached because no route of this one answers for it.
     *
     * @param contracts what may be asked of the node and of the other modules
     * @param more operations of other modules
     * @param hostNames names of this node beside those of the loopback
     * @param kiosks what its kiosks have
     */
    public static Router create(
            Vertx vertx,
            Contracts contracts,
            Halls halls,
            Regions regions,
            DayOpening dayOpening,
            Journal journal,
            Health health,
            PrometheusMeterRegistry registry,
            EventStream events,
            List<Operations> more,
            Set<String> hostNames,
            Kiosks kiosks) {
        RequestMetrics metrics = new RequestMetrics(registry);
        Contract contract = contracts.own();
        Router router = Router.router(vertx);
        router.route()
                .handler(metrics)
                .handler(new SecurityHeaders(kiosks.printer()))
                .handler(new OriginGuard(hostNames));
        Map<String, Handler<RoutingContext>> endpoints = endpoints(
                contract,
                halls,
                regions,
                dayOpening,
                journal,
                new JournaledCalls(vertx, journal),
                health,
                metrics,
                kiosks);
        endpoints.put("getEntrance", new Entrance(halls, kiosks)::handle);
        endpoints.put("getDayCurve", new DayCurveEndpoint(halls, new DayCurves(vertx, journal), journal)::handle);
        endpoints.put(FOLLOW, new LiveEvents(events)::handle);
        mount(router, contract, endpoints);
        for (Operations operations : more) {
            mount(router, contracts.of(operations.contract()), OperationsEndpoint.of(operations));
        }
        Pages.mount(router, Pages.ROOT);
        Failures failures = new Failures(contracts::methodsOf);
        router.route().failureHandler(failures);
        for (int status : STATUSES) {
            router.errorHandler(status, failures);
        }
        return router;
    }

    /** The pages alone, with the headers of every response: for a server that has a live socket and no halls. */
    public static Router pages(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(new SecurityHeaders(Optional.empty()));
        Pages.mount(router, Pages.ROOT);
        return router;
    }

    /** What a server needs to hold the contract's limits; they are those of HTTP/1.1, so it speaks nothing else. */
    public static HttpServerOptions limit(HttpServerOptions options) {
        return options.setHttp2ClearTextEnabled(false)
                .setMaxHeaderSize(HEADER_BYTES_MAX)
                .setMaxInitialLineLength(FIRST_LINE_BYTES_MAX)
                .setIdleTimeout(IDLE_SECONDS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
    }

    /** Answers a request that is not even HTTP, or whose first line or headers are too large, and hangs up. */
    public static void refuseInvalid(HttpServerRequest request) {
        Problem problem = Failures.ofInvalid(request.decoderResult().cause());
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(problem.toJson("about:blank").toBuffer())
                .onComplete(ended -> request.connection().close());
    }

    private static void mount(Router router, Contract contract, Map<String, Handler<RoutingContext>> endpoints) {
        contract.openApi().getPaths().stream()
                .flatMap(path -> path.getOperations().stream().map(operation -> new Offered(path, operation)))
                .sorted(Comparator.comparing(offered -> !BUSIEST.contains(offered.id())))
                .forEach(offered -> mount(router, offered, contract, endpoints));
    }

    private static void mount(
            Router router, Offered offered, Contract contract, Map<String, Handler<RoutingContext>> endpoints) {
        String operation = offered.id();
        Handler<RoutingContext> endpoint = endpoints.get(operation);
        if (endpoint == null) {
            throw new IllegalStateException("Expected an endpoint for operation " + operation + ", but there is none.");
        }
        Route route = router.route(offered.operation().getHttpMethod(), offered.routePath());
        route.handler((PlatformHandler) context -> {
            RequestMetrics.name(context, operation);
            context.next();
        });
        if (!operation.equals("getDayEvents") && !operation.equals(FOLLOW)) {
            route.handler(TimeoutHandler.create(ANSWER_WITHIN.toMillis(), 503));
        }
        if (offered.operation().getRequestBody() != null) {
            route.handler((SecurityPolicyHandler) context -> {
                JsonBody.requireJson(context.request());
                context.next();
            });
            route.handler(BodyHandler.create(false).setBodyLimit(JsonBody.BYTES_MAX));
        }
        route.handler(new RequestCheck(offered.operation(), contract.openApi()));
        route.handler(endpoint);
    }

    private static Map<String, Handler<RoutingContext>> endpoints(
            Contract contract,
            Halls halls,
            Regions regions,
            DayOpening dayOpening,
            Journal journal,
            JournaledCalls journaledCalls,
            Health health,
            RequestMetrics metrics,
            Kiosks kiosks) {
        CommandEndpoint commands = new CommandEndpoint(halls, dayOpening, kiosks.pseudonyms(), new VisitTokens());
        QueryEndpoint queries = new QueryEndpoint(halls);
        RegionEndpoint region = new RegionEndpoint(regions);
        CallWhy callWhy = new CallWhy(halls, journaledCalls);
        DayEvents dayEvents = new DayEvents(halls, journal);
        Map<String, Handler<RoutingContext>> endpoints = new LinkedHashMap<>();
        commands.operations().forEach(operation -> endpoints.put(operation, commands::handle));
        endpoints.put("listHalls", queries::list);
        endpoints.put("getHall", queries::hall);
        endpoints.put("listRegions", region::list);
        endpoints.put("getRegion", region::region);
        endpoints.put("getSlots", queries::slots);
        endpoints.put("getVisit", queries::visit);
        endpoints.put("getPolicy", queries::policy);
        endpoints.put("getShadow", queries::shadow);
        endpoints.put("getCallWhy", callWhy::handle);
        endpoints.put("getDayEvents", dayEvents::handle);
        endpoints.put("getOpenApi", context -> yaml(context, contract.text()));
        endpoints.put(
                "getAsyncApi",
                context -> contract.asyncApi().ifPresentOrElse(text -> yaml(context, text), () -> {
                    throw Problem.of(
                                    EdgeCode.NOT_FOUND, "Expected the node to be built with " + Contract.ASYNCAPI + ".")
                            .toException();
                }));
        endpoints.put("getLiveness", health::live);
        endpoints.put("getReadiness", health::ready);
        endpoints.put("getMetrics", metrics::scrape);
        return endpoints;
    }

    private static void yaml(RoutingContext context, Buffer text) {
        Answers.end(context, 200, "application/yaml", text);
    }
}

package io.yitaiqing.node.web;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.journal.JournalUnavailableException;
import io.yitaiqing.node.keeper.HallBugException;
import io.yitaiqing.node.keeper.UnavailableException;
import io.yitaiqing.node.keeper.UnknownHallException;
import io.yitaiqing.node.keeper.UnknownVisitException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where whatever failed becomes a problem response. */
final class Failures implements Handler<RoutingContext> {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int RETRY_AFTER_SECONDS = 2;
    private static final Duration LINGER = Duration.ofSeconds(1);

    private final Function<String, List<HttpMethod>> methodsOf;

    /** {@code methodsOf} names the methods that a path of the contract has. */
    Failures(Function<String, List<HttpMethod>> methodsOf) {
        this.methodsOf = methodsOf;
    }

    @Override
    public void handle(RoutingContext context) {
        if (Answers.isOpen(context)) {
            Problem problem = problem(context);
            if (JsonBody.isDeclared(context.request()) && !context.request().isEnded()) {
                hangUp(context);
            }
            Answers.problem(context, problem);
        } else if (!context.response().ended() && !context.response().closed()) {
            // Too late to say anything, and what was cut short must not look whole.
            log.error("Cut the answer to {} short", context.request().path(), context.failure());
            context.response().reset();
        }
    }

    private Problem problem(RoutingContext context) {
        return switch (context.failure()) {
            case null -> ofStatus(context);
            case ProblemException e -> e.problem();
            case RefusedException e -> new Problem(e.status(), e.code(), e.getMessage(), Map.of(), Map.of());
            case UnknownHallException e -> Problem.of(EdgeCode.UNKNOWN_HALL, e.getMessage());
            case UnknownVisitException e -> Problem.of(new Rejection(Rejection.Code.UNKNOWN_VISIT, e.getMessage()));
            case UnavailableException e -> Problem.unavailable(e.getMessage(), e.retryAfterSeconds());
            case HallBugException e -> Problem.of(EdgeCode.INTERNAL_ERROR, e.getMessage());
            case JournalUnavailableException e ->
                Problem.unavailable("Expected the journal to answer, but it is unavailable.", RETRY_AFTER_SECONDS);
            case Throwable e -> context.statusCode() < 500 ? ofStatus(context) : bug(context, e);
        };
    }

    /** What the web server itself refused: no route, no such method, too large, too slow. */
    private Problem ofStatus(RoutingContext context) {
        String path = context.request().path();
        return switch (context.statusCode()) {
            case 404 ->
                Problem.of(
                        EdgeCode.NOT_FOUND, "Expected a path of /api/v1/openapi.yaml, but there is no " + path + ".");
            case 405 -> methodNotAllowed(context, path);
            case 413 -> tooLarge();
            case 500 -> bug(context, new IllegalStateException("The request failed without a cause."));
            case 503 ->
                Problem.unavailable(
                        "Expected an answer within " + HttpApi.ANSWER_WITHIN.toSeconds()
                                + " s, but there was none; repeat it with the same Idempotency-Key.",
                        RETRY_AFTER_SECONDS);
            default -> Problem.of(EdgeCode.BAD_REQUEST, "Expected a well-formed HTTP request, but this one is not.");
        };
    }

    private Problem methodNotAllowed(RoutingContext context, String path) {
        String methods =
                methodsOf.apply(path).stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        String detail = "Expected " + methods + " for " + path + ", but got "
                + context.request().method() + ".";
        return Problem.of(EdgeCode.METHOD_NOT_ALLOWED, detail).with("Allow", methods);
    }

    private static Problem tooLarge() {
        return Problem.of(
                EdgeCode.BODY_TOO_LARGE,
                "Expected a body of at most " + JsonBody.BYTES_MAX + " bytes, but it is larger.");
    }

    /**
     * Ends the connection after an answer that came before the whole request did. What still comes is let go for a
     * moment first: a connection that is closed over unread bytes is reset, and its client would not see the answer.
     */
    private static void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        long timer = context.vertx()
                .setTimer(LINGER.toMillis(), late -> request.connection().close());
        request.handler(rest -> {}).exceptionHandler(gone -> {}).endHandler(ended -> {
            context.vertx().cancelTimer(timer);
            request.connection().close();
        });
        request.resume();
    }

    /** What is not even HTTP. */
    static Problem ofInvalid(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException e ->
                Problem.of(
                        EdgeCode.URI_TOO_LONG,
                        "Expected a first line of at most " + HttpApi.FIRST_LINE_BYTES_MAX
                                + " bytes, but it is longer.");
            case TooLongHttpHeaderException e ->
                Problem.of(
                        EdgeCode.HEADERS_TOO_LARGE,
                        "Expected headers of at most " + HttpApi.HEADER_BYTES_MAX + " bytes, but they are larger.");
            case null, default -> Problem.of(EdgeCode.BAD_REQUEST, "Expected an HTTP request, but this is not one.");
        };
    }

    private static Problem bug(RoutingContext context, Throwable failure) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.error(
                "{} {} failed, reference {}",
                context.request().method(),
                context.request().path(),
                reference,
                failure);
        return Problem.of(
                        EdgeCode.INTERNAL_ERROR,
                        "The node failed on this request; its log knows why under " + reference + ".")
                .withMember("reference", reference);
    }
}

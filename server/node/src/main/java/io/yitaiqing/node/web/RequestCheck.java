package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.InputTrustHandler;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks the requests of one operation against the contract, and refuses what is not to it with one sentence.
 *
 * <p>The schemas are the contract's and so is the validator, but it is made once per operation, not once per
 * parameter and request as the router's own check does; and parameters are taken as the texts they are, where the
 * router's own check reads {@code 1.0} as a number and {@code +} as a space.
 */
final class RequestCheck implements InputTrustHandler {

    private static final String KEY_HEADER = "Idempotency-Key";

    private record ParameterCheck(Parameter parameter, String subject, SchemaCheck schema) {}

    private final Operation operation;
    private final List<ParameterCheck> parameters;
    private final Optional<SchemaCheck> body;

    RequestCheck(Operation operation, OpenAPIContract contract) {
        this.operation = operation;
        this.parameters = operation.getParameters().stream()
                .map(p -> new ParameterCheck(
                        p,
                        p.getIn().name().toLowerCase(Locale.ROOT) + " parameter '" + p.getName() + "'",
                        SchemaCheck.of(
                                p.getOpenAPIModel().getJsonObject("schema"),
                                contract.getSchemaRepository().validator(p.getSchema()))))
                .toList();
        this.body = Optional.ofNullable(operation.getRequestBody())
                .map(asked -> asked.getContent().get("application/json"))
                .map(json -> SchemaCheck.of(
                        json.getOpenAPIModel().getJsonObject("schema"),
                        contract.getSchemaRepository().validator(json.getSchema())));
    }

    @Override
    public void handle(RoutingContext context) {
        parameters.forEach(check -> check(check, context));
        Object value = body.map(check -> checked(check, context)).orElseGet(JsonObject::new);
        Optional<String> key = Optional.ofNullable(context.request().getHeader(KEY_HEADER));
        new CheckedRequest(context, operation.getOperationId(), key, (JsonObject) value).handOn();
    }

    private static void check(ParameterCheck check, RoutingContext context) {
        Parameter parameter = check.parameter();
        String subject = check.subject();
        List<String> values = switch (parameter.getIn()) {
            case PATH -> List.of(context.pathParam(parameter.getName()));
            case HEADER -> context.request().headers().getAll(parameter.getName());
            case QUERY -> context.queryParam(parameter.getName());
            case COOKIE -> throw new IllegalStateException("The contract has no cookies, but " + subject + ".");
        };
        if (values.size() > 1) {
            throw bad("Expected one " + subject + ", but got " + values.size() + ".");
        }
        if (values.isEmpty()) {
            if (parameter.isRequired()) {
                throw bad("Expected the " + subject + ", but it is missing.");
            }
            return;
        }
        PlainText.require(values.getFirst(), subject);
        check.schema().violation(values.getFirst()).ifPresent(violation -> {
            throw bad(violation.sentence(subject));
        });
    }

    private static Object checked(SchemaCheck check, RoutingContext context) {
        Object value = JsonBody.read(context.body().buffer());
        check.violation(value).ifPresent(violation -> {
            throw bad(violation.sentence("the body"));
        });
        return value;
    }

    private static ProblemException bad(String detail) {
        return Problem.of(EdgeCode.BAD_REQUEST, detail).toException();
    }
}

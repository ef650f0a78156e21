package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the quick tests let through the library lets through, too, and what clerks and kiosks send they do know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SureSchemaTest {

    private static final int VALUES_A_SCHEMA = 2_000;
    private static final List<String> NAMES = List.of("services", "requests", "channel", "segment", "clerk", "x", "");

    /** A schema of the contract with its quick tests and the library's own. */
    private record Checked(String name, JsonObject schema, Predicate<Object> sure, Validator validator) {

        boolean allowed(Object value) {
            return validator.validate(JsonBody.wrap(value)).getValid();
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private List<Checked> schemas;

    @BeforeAll
    void read() {
        Contract contract =
                Contract.load(vertx).toCompletionStage().toCompletableFuture().join();
        schemas = new ArrayList<>();
        contract.openApi().operations().forEach(operation -> {
            operation
                    .getParameters()
                    .forEach(parameter -> schemas.add(new Checked(
                            operation.getOperationId() + " " + parameter.getName(),
                            parameter.getOpenAPIModel().getJsonObject("schema"),
                            SureSchema.of(parameter.getOpenAPIModel().getJsonObject("schema")),
                            contract.openApi().getSchemaRepository().validator(parameter.getSchema()))));
            if (operation.getRequestBody() != null) {
                var json = operation.getRequestBody().getContent().get("application/json");
                JsonObject schema = json.getOpenAPIModel().getJsonObject("schema");
                schemas.add(new Checked(
                        operation.getOperationId(),
                        schema,
                        SureSchema.of(schema),
                        contract.openApi().getSchemaRepository().validator(json.getSchema())));
            }
        });
    }

    @AfterAll
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsSureIsAllowed() {
        long seed = System.nanoTime();
        long sure = 0;
        long allowed = 0;
        for (Checked checked : schemas) {
            SplittableRandom random = new SplittableRandom(seed);
            SchemaValues values = new SchemaValues(random, NAMES);
            for (int i = 0; i < VALUES_A_SCHEMA; i++) {
                Object value = values.near(checked.schema());
                boolean yes = checked.sure().test(value);
                boolean library = checked.allowed(value);
                sure += yes ? 1 : 0;
                allowed += library ? 1 : 0;
                assertThat(library || !yes)
                        .as("seed %d: %s lets through %s", seed, checked.name(), value)
                        .isTrue();
            }
        }
        assertThat(sure).as("values that were sure, seed %d", seed).isGreaterThan(10_000);
        assertThat(allowed).as("values that were refused, seed %d", seed).isLessThan((long) schemas.size() * 1_900);
    }

    @Test
    void theLibraryNeedNotLookAtWhatComesMost() {
        Map<String, Object> ticket =
                new LinkedHashMap<>(Map.of("services", List.of("bill-payment"), "channel", "kiosk"));
        Map<String, Object> several = Map.of("requests", List.of(Map.of("service", "invoice", "quantity", 3)));
        sure("takeTicket", ticket);
        sure("takeTicket", several);
        sure("takeTicket hall", "H001");
        sure("takeTicket Idempotency-Key", "5f1c4f0e-9d5e-4f0e-9d5e-5f1c4f0e9d5e");
        sure("openCounter", Map.of("clerk", "li-min"));
        sure("callNext counter", "3");
        for (String operation : List.of("callNext", "startService", "finishService", "recallVisit", "returnVisit")) {
            sure(operation, Map.of());
        }
        sure("finishService", Map.of("outcome", "done", "delivered", List.of("bill-payment")));
        sure("getVisit token", "H001.AbCd_-123");
    }

    private void sure(String name, Object value) {
        Checked checked = schemas.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No schema " + name));
        assertThat(checked.allowed(value)).as(name).isTrue();
        assertThat(checked.sure().test(value)).as(name + " " + value).isTrue();
    }
}

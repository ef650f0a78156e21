package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.journal.SealedFamily;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The OpenAPI document is what the node does, and does what it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {

    private record Example(String where, JsonObject schema, Object value) {}

    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("app://example")
            .setOutputFormat(OutputFormat.Basic);

    private final Vertx vertx = Vertx.vertx();
    private Server server;
    private String text;
    private JsonObject document;

    @BeforeAll
    void start() throws IOException {
        server = Server.withOpenHall();
        server.halls.acceptAll(Map.of("token", "H001.x", "position", 1));
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("api/openapi.yaml")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Object> map = new ObjectMapper(new YAMLFactory()).readValue(text, new TypeReference<>() {});
        document = new JsonObject(map);
    }

    @AfterAll
    void stop() {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theDocumentServedIsTheFile() {
        assertThat(server.get("/api/v1/openapi.yaml").text()).isEqualTo(text);
        assertThat(server.get("/api/v1/openapi.yaml").header("Content-Type")).isEqualTo("application/yaml");
    }

    @Test
    void theDocumentIsValidOpenApi31() {
        SchemaRepository repository = OpenAPIVersion.V3_1
                .getRepository(vertx, "app://")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        OutputUnit result = OpenAPIVersion.V3_1
                .validateContract(vertx, repository, document)
                .toCompletionStage()
                .toCompletableFuture()
                .join();

        assertThat(result.getErrors()).isNullOrEmpty();
        assertThat(result.getValid()).isTrue();
    }

    @Test
    void everyOperationIsReachable() {
        operations().forEach(operation -> {
            if (operation.method().equals("GET")) {
                Server.Answer answer = server.get(operation.examplePath());

                assertThat(answer.status()).as(operation.id()).isNotIn(405, 500);
                if (answer.status() == 404 && !operation.id().equals("getAsyncApi")) {
                    assertThat(answer.code()).as(operation.id()).isNotEqualTo("NOT_FOUND");
                }
            } else {
                operation.requests().forEach(request -> accepts(operation, request));
            }
            assertThat(server.get("/metrics").text()).contains("operation=\"" + operation.id() + "\"");
        });
    }

    private void accepts(Operation operation, JsonObject request) {
        int before = server.halls.submitted.size();

        Server.Answer answer = server.post(operation.examplePath(), request.encode());

        assertThat(answer.status())
                .as(operation.id() + " " + request + " " + answer.text())
                .isEqualTo(operation.success());
        assertThat(server.halls.submitted)
                .as(operation.id())
                .hasSize(before + (operation.id().equals("openDay") ? 0 : 1));
    }

    @Test
    void aCommandWithoutRequiredArgumentsNeedsNoBody() {
        assertThat(operations().stream().filter(o -> o.method().equals("POST"))).allSatisfy(operation -> {
            boolean empty = operation.requests().contains(new JsonObject());
            assertThat(operation.body().getBoolean("required"))
                    .as(operation.id())
                    .isEqualTo(!empty);
            assertThat(server.post(operation.examplePath(), "").status())
                    .as(operation.id())
                    .isEqualTo(empty ? operation.success() : 400);
        });
    }

    @Test
    void everyExampleIsToItsSchema() {
        List<Example> examples = new ArrayList<>();
        collect(document, "#", examples);
        assertThat(examples).hasSizeGreaterThan(40);
        for (Example example : examples) {
            JsonObject schema = new JsonObject()
                    .put("components", document.getJsonObject("components").copy())
                    .put("allOf", new JsonArray().add(example.schema().copy()));
            OutputUnit result = Validator.create(JsonSchema.of(schema), OPTIONS).validate(example.value());
            assertThat(result.getValid())
                    .as(example.where() + " " + result.getErrors())
                    .isTrue();
        }
    }

    @Test
    void theCodesAreThoseOfTheRulesAndOfTheEdge() {
        Map<String, Integer> expected = new TreeMap<>();
        for (Rejection.Code code : Rejection.Code.values()) {
            expected.put(code.name(), Problem.status(code.kind()));
        }
        for (EdgeCode code : EdgeCode.values()) {
            expected.put(code.name(), code.status());
        }
        JsonObject type = schema("ProblemType");
        Map<String, Integer> documented = new TreeMap<>();
        for (Map.Entry<String, Object> entry : type.getJsonObject("x-problems")) {
            documented.put(entry.getKey(), ((JsonObject) entry.getValue()).getInteger("status"));
        }

        assertThat(documented).containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(type.getJsonArray("enum").stream().map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(expected.keySet().stream()
                        .map(code -> Problem.TYPE_PREFIX + code)
                        .toList());
    }

    @Test
    void whatMayBeUndoneIsListed() {
        List<String> undoable = Stream.of(CounterAction.values())
                .filter(CounterAction::undoable)
                .map(CounterAction::word)
                .toList();
        JsonObject undone = schema("CommandAnswer").getJsonObject("properties").getJsonObject("undone");
        String told = operations().stream()
                .filter(operation -> operation.id().equals("undoAction"))
                .map(operation -> operation.operation().getString("description"))
                .findFirst()
                .orElseThrow();

        assertThat(undone.getJsonArray("enum").stream().map(Object::toString)).containsExactlyElementsOf(undoable);
        assertThat(told.replaceAll("\\s+", " "))
                .contains("(" + listed(action -> action.undoable() && !action.leavesVisits()) + ")")
                .contains("(" + listed(CounterAction::leavesVisits) + ")");
    }

    private static String listed(Predicate<CounterAction> which) {
        return Stream.of(CounterAction.values())
                .filter(which)
                .map(CounterAction::word)
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatHasAPatternSaysInWordsWhatIsAllowed() {
        walk(document.getJsonObject("components"), node -> {
            if (node.getValue("pattern") instanceof String
                    || node.getValue("format") instanceof String format && format.startsWith("date")) {
                assertThat(node.getString("x-allowed")).as(node.encode()).isNotBlank();
            }
        });
    }

    @Test
    void theDefaultsAreThoseOfTheDocument() {
        assertThat(byDefault("TicketRequest", "channel")).isEqualTo(CommandTable.CHANNEL);
        assertThat(byDefault("BalkRequest", "channel")).isEqualTo(CommandTable.CHANNEL);
        assertThat(byDefault("FinishRequest", "outcome")).isEqualTo(CallCommands.OUTCOME);
        assertThat(byDefault("TransferRequest", "place")).isEqualTo(CallCommands.PLACE.toString());
        assertThat(byDefault("MaterialsRequest", "ifMissing")).isEqualTo(ErrandCommands.IF_MISSING.toString());
    }

    private String byDefault(String schema, String field) {
        return schema(schema).getJsonObject("properties").getJsonObject(field).getString("default");
    }

    @Test
    void everyCommandTakesAKeyAndClosesItsBody() {
        assertThat(operations().stream().filter(o -> o.method().equals("POST"))).allSatisfy(operation -> {
            assertThat(operation.path().getJsonArray("parameters").encode())
                    .as(operation.id())
                    .contains("IdempotencyKey");
            assertThat(operation.schema().getBoolean("additionalProperties"))
                    .as(operation.id())
                    .isFalse();
            assertThat(operation.operation().getJsonObject("responses").fieldNames())
                    .as(operation.id())
                    .containsExactlyInAnyOrderElementsOf(operation.answers());
        });
    }

    @Test
    void everyCommandOfAHallIsAskedByOneOperation() {
        server.halls.submitted.clear();
        operations().stream()
                .filter(o -> o.method().equals("POST"))
                // What a customer asks with a token is asked of a visit again.
                .filter(o -> !CustomerCommands.OPERATIONS.contains(o.id()))
                .forEach(operation -> accepts(operation, operation.requests().getFirst()));

        Set<Class<?>> keepersOwn = Set.of(
                HallCommand.OpenDay.class,
                HallCommand.CloseChapter.class,
                HallCommand.TimePasses.class,
                HallCommand.TakeOver.class);
        assertThat(server.halls.submitted.stream()
                        .<Class<?>>map(request -> request.command().getClass()))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(SealedFamily.records(HallCommand.class).stream()
                        .filter(command -> !keepersOwn.contains(command))
                        .toList());
    }

    private JsonObject schema(String name) {
        return document.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }

    private List<Operation> operations() {
        return Operation.of(document);
    }

    private static void collect(JsonObject node, String where, List<Example> found) {
        JsonObject schema = node.getValue("schema") instanceof JsonObject object ? object : null;
        if (schema != null && node.getValue("examples") instanceof JsonObject named) {
            named.forEach(entry -> found.add(new Example(
                    where + "/" + entry.getKey(), schema, ((JsonObject) entry.getValue()).getValue("value"))));
        }
        if (schema != null && node.containsKey("example")) {
            found.add(new Example(where + "/example", schema, node.getValue("example")));
        }
        node.forEach(entry -> {
            if (entry.getValue() instanceof JsonObject inner) {
                collect(inner, where + "/" + entry.getKey(), found);
            }
        });
    }

    private static void walk(JsonObject node, Consumer<JsonObject> visit) {
        visit.accept(node);
        node.forEach(entry -> {
            if (entry.getValue() instanceof JsonObject inner) {
                walk(inner, visit);
            }
        });
    }
}

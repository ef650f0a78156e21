package io.yitaiqing.simulator.served;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIVersion;
import io.yitaiqing.simulator.Shipped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The simulator's OpenAPI document is what is served. */
class SimulatorContractTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = YAML.readTree(text());
    }

    private static byte[] text() throws IOException {
        try (InputStream in =
                SimulatorContractTest.class.getClassLoader().getResourceAsStream(SimulatorOperations.CONTRACT)) {
            return in.readAllBytes();
        }
    }

    @Test
    void itIsValidOpenApi() throws IOException {
        Vertx vertx = Vertx.vertx();
        Map<String, Object> map = YAML.readValue(text(), new TypeReference<>() {});
        try {
            assertThat(OpenAPIVersion.V3_1
                            .getRepository(vertx, "app://")
                            .compose(schemas ->
                                    OpenAPIVersion.V3_1.validateContract(vertx, schemas, new JsonObject(map)))
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join()
                            .getValid())
                    .isTrue();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    @Test
    void everyOperationIsAnsweredAndEveryAnswerIsAnOperation() {
        Set<String> told = new TreeSet<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        told.add(operation.path("operationId").asText());
                    }
                }));
        SimulatorOperations served =
                new SimulatorOperations(null, null, new Shelf(Shipped.config().resolve("scenarios")), null);
        assertThat(served.byId().keySet()).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void itNamesEveryRefusal() {
        assertThat(document.at("/components/schemas/Problem/properties/type/x-codes"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Refusals.values()).map(Enum::name).toList());
    }

    @Test
    void itTellsItsLimits() {
        assertThat(document.at("/info/description").asText())
                .contains("A node has at most " + Runs.MOST)
                .contains("At most " + Studies.RUNNING_MOST + " are at work")
                .contains("after " + ServedStudy.TIME_MOST.toMinutes() + " minutes");
    }
}

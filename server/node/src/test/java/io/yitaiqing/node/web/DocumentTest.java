package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.VisitState;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hall's document is what the contract says of it, row by row. */
class DocumentTest {

    private static final String HALL = "/api/v1/halls/H001";
    private static final JsonSchemaOptions OPTIONS = new JsonSchemaOptions()
            .setDraft(Draft.DRAFT202012)
            .setBaseUri("app://document")
            .setOutputFormat(OutputFormat.Basic);

    private Server server;
    private JsonObject components;

    @BeforeEach
    void start() throws IOException {
        server = Server.withOpenHall();
        try (InputStream in = getClass().getClassLoader().getResourceAsStream("api/openapi.yaml")) {
            Map<String, Object> map = new ObjectMapper(new YAMLFactory()).readValue(in, new TypeReference<>() {});
            components = new JsonObject(map).getJsonObject("components");
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aBusyHallsDocumentIsToItsSchemaAndEveryFieldIsDescribed() {
        server.post(HALL + "/counters/1/open", "{\"clerk\":\"li-min\"}");
        for (int taken = 0; taken < 3; taken++) {
            server.post(HALL + "/visits", "{\"services\":[\"bill-payment\"],\"language\":\"en\"}");
        }
        server.post(HALL + "/visits", "{\"services\":[\"bill-payment\"],\"remote\":true}");
        server.post(HALL + "/counters/1/call-next", "{}");
        server.post(HALL + "/counters/1/start", "{}");
        server.post(HALL + "/visits/v3/leave", "{}");
        server.post(HALL + "/counters/1/panic", "{\"note\":\"help\"}");

        JsonObject answer = server.get(HALL).json();

        assertThat(validated("HallDocument", answer)).isNullOrEmpty();
        JsonObject document = answer.getJsonObject("document");
        Map.of(
                        "hall",
                        "HallRow",
                        "services",
                        "ServiceRow",
                        "counters",
                        "CounterRow",
                        "clerks",
                        "ClerkRow",
                        "visits",
                        "VisitRow",
                        "calls",
                        "CallRow",
                        "alerts",
                        "AlertRow")
                .forEach((collection, schema) -> assertThat(document.getJsonObject(collection))
                        .as(collection)
                        .isNotEmpty()
                        .allSatisfy(row -> assertThat(((JsonObject) row.getValue()).fieldNames())
                                .isSubsetOf(properties(schema).fieldNames())));
        assertThat(document.getJsonObject("visits").stream()
                        .map(row -> ((JsonObject) row.getValue()).getString("state")))
                .containsExactly("serving", "waiting", "ended", "held");
    }

    @Test
    void theStatesAreThoseOfTheHall() {
        assertThat(words(components.getJsonObject("schemas").getJsonObject("VisitState")))
                .containsExactlyElementsOf(
                        Stream.of(VisitState.values()).map(VisitState::word).toList());
        assertThat(words(properties("CounterRow").getJsonObject("state")))
                .containsExactlyElementsOf(
                        Stream.of(CounterState.values()).map(CounterState::word).toList());
    }

    private static List<String> words(JsonObject schema) {
        return schema.getJsonArray("enum").stream().map(Object::toString).toList();
    }

    private JsonObject properties(String schema) {
        return components.getJsonObject("schemas").getJsonObject(schema).getJsonObject("properties");
    }

    private List<OutputUnit> validated(String name, JsonObject value) {
        JsonObject schema = new JsonObject()
                .put("components", components.copy())
                .put("allOf", new JsonArray().add(new JsonObject().put("$ref", "#/components/schemas/" + name)));
        OutputUnit result = Validator.create(JsonSchema.of(schema), OPTIONS).validate(value);
        return result.getValid() ? List.of() : result.getErrors();
    }
}

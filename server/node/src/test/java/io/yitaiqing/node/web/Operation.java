package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One operation of the OpenAPI document, with its references followed.
 *
 * @param template the path as the document has it
 */
record Operation(JsonObject document, String template, String method, JsonObject path, JsonObject operation) {

    static List<Operation> of(JsonObject document) {
        List<Operation> operations = new ArrayList<>();
        document.getJsonObject("paths").forEach(path -> {
            JsonObject item = (JsonObject) path.getValue();
            for (String method : List.of("get", "post")) {
                if (item.containsKey(method)) {
                    operations.add(new Operation(
                            document, path.getKey(), method.toUpperCase(), item, item.getJsonObject(method)));
                }
            }
        });
        return operations;
    }

    String id() {
        return operation.getString("operationId");
    }

    /** The path with the example of each of its parameters. */
    String examplePath() {
        String filled = template;
        for (Map.Entry<String, Object> entry :
                document.getJsonObject("components").getJsonObject("parameters")) {
            JsonObject parameter = (JsonObject) entry.getValue();
            filled = filled.replace("{" + parameter.getString("name") + "}", parameter.getString("example"));
        }
        return filled;
    }

    JsonObject body() {
        return followed(operation.getJsonObject("requestBody"));
    }

    /** The examples of its request. */
    List<JsonObject> requests() {
        return json().getJsonObject("examples").stream()
                .map(example -> ((JsonObject) example.getValue()).getJsonObject("value"))
                .toList();
    }

    JsonObject schema() {
        return followed(json().getJsonObject("schema"));
    }

    /** The status with which it says yes. */
    int success() {
        return operation.getJsonObject("responses").containsKey("201") ? 201 : 200;
    }

    /** How it may answer: only a ticket may turn out to be there already. */
    Set<String> answers() {
        String success = Integer.toString(success());
        return id().equals("takeTicket") ? Set.of(success, "200", "4XX", "5XX") : Set.of(success, "4XX", "5XX");
    }

    /** The response with which it says yes. */
    JsonObject answer() {
        return followed(operation.getJsonObject("responses").getJsonObject(Integer.toString(success())));
    }

    @Override
    public String toString() {
        return id();
    }

    private JsonObject json() {
        return body().getJsonObject("content").getJsonObject("application/json");
    }

    private JsonObject followed(JsonObject node) {
        JsonObject found = node;
        while (found.containsKey("$ref")) {
            String reference = found.getString("$ref");
            found = document;
            for (String step : reference.substring(2).split("/")) {
                found = found.getJsonObject(step);
            }
        }
        return found;
    }
}

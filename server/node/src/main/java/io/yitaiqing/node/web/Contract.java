package io.yitaiqing.node.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.contract.Path;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that say what may be asked of this node, and the OpenAPI one also as the checks read it.
 *
 * @param asyncApi the description of the live protocol, where the build has one
 */
record Contract(Buffer text, Optional<Buffer> asyncApi, OpenAPIContract openApi) {

    static final String OPENAPI = "api/openapi.yaml";
    static final String ASYNCAPI = "api/asyncapi.yaml";

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private record Documents(Buffer text, Optional<Buffer> asyncApi, JsonObject openApi) {}

    /** Reads and checks the documents without holding up the event loop. */
    static Future<Contract> load(Vertx vertx) {
        return load(vertx, OPENAPI);
    }

    /** The same with another OpenAPI document of the class path. */
    static Future<Contract> load(Vertx vertx, String openApi) {
        return vertx.executeBlocking(() -> read(openApi))
                .compose(read -> OpenAPIContract.from(vertx, read.openApi())
                        .map(checked -> new Contract(read.text(), read.asyncApi(), checked)));
    }

    /** The methods that a path of the contract has; none for other paths. */
    List<HttpMethod> methodsOf(String path) {
        Path found = openApi.findPath(path);
        return found == null
                ? List.of()
                : found.getOperations().stream().map(Operation::getHttpMethod).toList();
    }

    private static Documents read(String openApi) throws IOException {
        Buffer text = resource(openApi)
                .orElseThrow(() -> new IllegalStateException("Expected " + openApi + " on the class path."));
        Map<String, Object> document = YAML.readValue(text.getBytes(), new TypeReference<>() {});
        return new Documents(text, resource(ASYNCAPI), requestsOf(new JsonObject(document)));
    }

    /** The document without its responses: only requests are checked, and the reader knows no problem+json. */
    private static JsonObject requestsOf(JsonObject openApi) {
        JsonObject unread = new JsonObject().put("default", new JsonObject().put("description", "See the document."));
        for (Map.Entry<String, Object> path : openApi.getJsonObject("paths")) {
            for (Map.Entry<String, Object> member : (JsonObject) path.getValue()) {
                if (member.getValue() instanceof JsonObject operation && operation.containsKey("responses")) {
                    operation.put("responses", unread.copy());
                }
            }
        }
        openApi.getJsonObject("components").remove("responses");
        return openApi;
    }

    private static Optional<Buffer> resource(String name) throws IOException {
        try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
        }
    }
}

package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Validator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One schema of the contract: what is surely to it is known at once, and the library looks at the rest.
 *
 * @param sure says yes only to what the library allows
 * @param validator the library's own, which decides and tells what is wrong
 */
record SchemaCheck(JsonObject schema, Predicate<Object> sure, Validator validator) {

    static SchemaCheck of(JsonObject schema, Validator validator) {
        return new SchemaCheck(schema, SureSchema.of(schema), validator);
    }

    /** What is wrong with a value; empty if nothing is. */
    Optional<Violation> violation(Object value) {
        return sure.test(plain(value)) ? Optional.empty() : Violation.first(schema, value, validator);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case JsonObject object -> object.getMap();
            case JsonArray array -> array.getList();
            case null, default -> value;
        };
    }
}

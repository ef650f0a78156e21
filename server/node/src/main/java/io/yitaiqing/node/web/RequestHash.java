package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over what a caller asked; the order of a body's fields and its white space do not matter. */
final class RequestHash {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RequestHash() {}

    static String of(String method, String path, JsonObject body) {
        try {
            String asked = body.isEmpty() ? "{}" : SORTED.writeValueAsString(body.getMap());
            String text = method + "\n" + path + "\n" + asked;
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new AssertionError("A body that was read as JSON can be written, and Java has SHA-256.", e);
        }
    }
}

package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** The published rows of a hall's first business day, checked from outside: they link, and each hash is right. */
final class Chain {

    private static final String FOUNDING_DAY = "1970-01-01";

    private Chain() {}

    /** Recomputes the hashes from the published rows alone. */
    static void verify(HallApi api, String hall, List<JsonNode> rows) throws Exception {
        JsonNode founding = api.rows(hall, FOUNDING_DAY).getLast();
        String previous = founding.path("hash").asText();
        long position = founding.path("position").asLong();
        for (JsonNode row : rows) {
            assertThat(row.path("after").asLong()).isEqualTo(position);
            String text = String.join(
                    "\n",
                    previous,
                    row.path("hall").asText(),
                    row.path("day").asText(),
                    row.path("after").asText(),
                    row.path("position").asText(),
                    row.path("at").asText(),
                    row.path("writer").asText(),
                    row.path("turn").asText(),
                    row.path("body").toString());
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(row.path("hash").asText()).isEqualTo(HexFormat.of().formatHex(digest));
            previous = row.path("hash").asText();
            position = row.path("position").asLong();
        }
    }
}

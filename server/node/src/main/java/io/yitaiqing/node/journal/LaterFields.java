package io.yitaiqing.node.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields that came to a record after rows with it were stored, and what stands for each where a row lacks it: a
 * journal is read for years, by every later build.
 */
final class LaterFields extends BeanDeserializerModifier {

    private static final Map<Class<?>, Map<String, Object>> VALUES =
            Map.of(AnnouncementTerms.class, Map.of("volumePercent", 100, "quiet", List.of(), "notices", List.of()));

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private LaterFields() {}

    /** The names of all those fields. */
    static Set<String> names() {
        return VALUES.values().stream()
                .flatMap(values -> values.keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static SimpleModule module() {
        return new SimpleModule("later-fields").setDeserializerModifier(new LaterFields());
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> deserializer) {
        Map<String, Object> values = VALUES.get(bean.getBeanClass());
        return values == null ? deserializer : new Filled(deserializer, values);
    }

    /** Reads a record whose missing later fields are put in before. */
    private static final class Filled extends DelegatingDeserializer {

        private static final long serialVersionUID = 1;

        private final transient Map<String, Object> values;

        private Filled(JsonDeserializer<?> deserializer, Map<String, Object> values) {
            super(deserializer);
            this.values = values;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> deserializer) {
            return new Filled(deserializer, values);
        }

        @Override
        public Object deserialize(JsonParser stored, DeserializationContext context) throws IOException {
            ObjectNode record = stored.readValueAsTree();
            values.forEach((field, value) -> {
                if (!record.has(field)) {
                    record.set(field, PLAIN.valueToTree(value));
                }
            });
            try (JsonParser filled = new TreeTraversingParser(record, stored.getCodec())) {
                filled.nextToken();
                return super.deserialize(filled, context);
            }
        }
    }
}

package io.yitaiqing.simulator.tune;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.simulator.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A dispatch policy as YAML: the keys {@code policy} and {@code dispatch} of a hall's plan, whole, so that they can be
 * laid over the plan or take the place of its own.
 *
 * @param hall whose policy it is
 * @param stated what the plan states of its dispatch already
 */
public record PolicyFile(String hall, ObjectNode stated, TunedWeights weights) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS));

    /** The values of the two keys. */
    ObjectNode values() {
        ObjectNode plan = stated.objectNode().put("policy", Preset.TUNED_WEIGHTS.policy());
        ObjectNode terms = stated.deepCopy();
        state(terms);
        plan.set("dispatch", terms);
        return plan;
    }

    private void state(ObjectNode terms) {
        terms.put("offsetSeconds", weights.offsetSeconds());
        ObjectNode rows = terms.putObject("weights");
        weights.services()
                .forEach((service, weight) -> rows.putObject(service)
                        .put("importance", weight.importance())
                        .put("offsetSeconds", weight.offsetSeconds()));
    }

    /** The file's text; {@code found} tells line by line how the policy was found. */
    String text(List<String> found) throws IOException {
        ObjectNode request = stated.objectNode().put("policy", Preset.TUNED_WEIGHTS.policy());
        state(request);
        StringBuilder text = new StringBuilder();
        found.forEach(line -> comment(line, text));
        comment(
                "Use: in config/halls/" + hall + ".yaml instead of the keys policy and dispatch; in a scenario under",
                text);
        comment(
                "plan." + hall + ", with the assumption plan." + hall
                        + ".dispatch: \"tuned by hall tune\"; or until the end",
                text);
        comment("of the day in a running hall: POST /api/v1/halls/" + hall + "/policy with", text);
        comment(request.toString(), text);
        return text.append(YAML.writeValueAsString(values())).toString();
    }

    private static void comment(String line, StringBuilder text) {
        text.append("# ").append(line).append('\n');
    }

    /** Writes it whole or not at all. */
    public void write(Path file, List<String> found) throws IOException {
        WholeFile.write(file, text(found));
    }
}

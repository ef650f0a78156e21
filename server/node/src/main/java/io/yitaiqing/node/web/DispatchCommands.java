package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be asked of dispatch. */
final class DispatchCommands {

    private DispatchCommands() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put("changePolicy", r -> change(r.fields()));
    }

    private static HallCommand change(BodyFields body) {
        return new HallCommand.ChangePolicy(
                body.optional("policy"),
                new DispatchChange(
                        body.decimal("offsetSeconds"),
                        body.object("weights").map(DispatchCommands::weights),
                        body.object("times").map(DispatchCommands::times),
                        body.object("fairness").map(DispatchCommands::fairness),
                        body.has("rings")
                                ? Optional.of(body.objects("rings")
                                        .map(DispatchCommands::ring)
                                        .toList())
                                : Optional.empty(),
                        body.object("borrowing").map(DispatchCommands::borrowing),
                        body.object("offers").map(DispatchCommands::offers),
                        body.object("shadow").map(DispatchCommands::shadow),
                        body.flag("withoutShadow")));
    }

    private static Map<String, Weight> weights(BodyFields rows) {
        Map<String, Weight> weights = new TreeMap<>();
        rows.each((service, row) -> {
            BodyFields fields = new BodyFields((JsonObject) row);
            weights.put(
                    service,
                    new Weight(
                            fields.decimal("importance").orElse(Weight.USUAL.importance()),
                            fields.decimal("offsetSeconds").orElse(Weight.USUAL.offsetSeconds())));
        });
        return weights;
    }

    private static ExpectedTimes times(BodyFields fields) {
        Map<String, Map<String, Long>> clerks = new TreeMap<>();
        fields.object("clerks")
                .ifPresent(rows -> rows.each((clerk, row) -> {
                    Map<String, Long> seconds = new TreeMap<>();
                    new BodyFields((JsonObject) row)
                            .each((service, known) -> seconds.put(service, ((Number) known).longValue()));
                    clerks.put(clerk, seconds);
                }));
        return new ExpectedTimes(
                fields.has("factors") ? fields.decimals("factors") : ExpectedTimes.USUAL.factors(), clerks);
    }

    private static FairnessTerms fairness(BodyFields fields) {
        return new FairnessTerms(
                fields.number("mostOvertakes"),
                fields.number("waitLimitSeconds").map(Integer::longValue),
                fields.number("mostPriorityInARow"));
    }

    private static Ring ring(BodyFields fields) {
        return new Ring(
                fields.number("afterSeconds").orElseThrow(),
                fields.texts("drops").stream()
                        .map(word -> BodyFields.constant(Ring.Preference.values(), word))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Borrowing borrowing(BodyFields fields) {
        Map<String, List<String>> own = new TreeMap<>();
        fields.object("ownServices").ifPresent(rows -> rows.each((clerk, row) -> own.put(clerk, rows.texts(clerk))));
        return new Borrowing(own, fields.decimal("shareOfTarget").orElse(Borrowing.NONE.shareOfTarget()));
    }

    private static OfferTerms offers(BodyFields fields) {
        return new OfferTerms(
                fields.optional("mode")
                        .map(word -> BodyFields.constant(OfferTerms.Mode.values(), word))
                        .orElse(OfferTerms.PULL.mode()),
                fields.number("acceptWithinSeconds")
                        .map(Integer::longValue)
                        .orElse(OfferTerms.PULL.acceptWithinSeconds()));
    }

    private static Shadow shadow(BodyFields fields) {
        return new Shadow(
                fields.text("policy"),
                fields.decimal("offsetSeconds").orElse(DispatchTerms.USUAL.offsetSeconds()),
                fields.object("weights").map(DispatchCommands::weights).orElse(Map.of()));
    }
}

package io.yitaiqing.dispatch.why;

import io.yitaiqing.dispatch.Preset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells in words a citizen understands why a ticket was called. */
record WhySentence(Why why) {

    /** So many who had waited longer are told by name. */
    private static final int MOST_TOLD = 3;

    Text all() {
        Text sentence = Text.same(why.chosen().ticket())
                .then("被叫到", " was called to ")
                .then(counter())
                .then("，因为", " because ")
                .then(because())
                .then("。", ".");
        if (why.rule().equals(RuleWords.OUT_OF_ORDER.rule())) {
            sentence = sentence.then(instead());
        }
        Map<Text, List<Text>> reasons = new LinkedHashMap<>();
        why.kept()
                .forEach(one -> reasons.computeIfAbsent(kept(one), reason -> new ArrayList<>())
                        .add(Text.same(one.waiter().ticket())));
        for (var reason : reasons.entrySet()) {
            sentence = sentence.then("", " ").then(reason.getKey().with("ticket", some(reason.getValue())));
        }
        return sentence;
    }

    /** The first of them by name. */
    private static Text some(List<Text> tickets) {
        int more = tickets.size() - MOST_TOLD;
        return more <= 0
                ? Text.list(tickets)
                : new Text(
                        Text.list(tickets.subList(0, MOST_TOLD)).zh() + "等" + tickets.size() + "位",
                        tickets.stream().limit(MOST_TOLD).map(Text::en).collect(Collectors.joining(", ")) + " and "
                                + more + " more");
    }

    /** Why one who had waited longer was not called. */
    Text of(Why.Kept one) {
        return kept(one).with("ticket", Text.same(one.waiter().ticket()));
    }

    private Text counter() {
        return new Text(why.counterName(), "counter " + why.counter());
    }

    private Text because() {
        Optional<Preset> policy = Arrays.stream(Preset.values())
                .filter(preset -> preset.policy().equals(why.rule()))
                .findFirst();
        return policy.map(preset -> new PolicyWords(why).because(preset))
                .orElseGet(() -> RuleWords.chosen(why.rule())
                        .with("chosen", Text.same(why.chosen().ticket()))
                        .with("wait", Text.duration(why.chosen().waitedSeconds())));
    }

    /** Whom the policy had called where a person chose another. */
    private Text instead() {
        return why.next()
                .filter(next -> next.index() > why.index().orElse(Double.NEGATIVE_INFINITY))
                .map(next -> new Text(
                        "按规则本应叫" + next.waiter().ticket() + "。",
                        " By the rule it would have been " + next.waiter().ticket() + "."))
                .orElse(Text.NONE);
    }

    /** The same with the ticket still to be put in. */
    private Text kept(Why.Kept one) {
        return RuleWords.kept(one.rule())
                .with("chosen", Text.same(why.chosen().ticket()))
                .with("counter", counter())
                .with("service", one.waiter().service())
                .then("。", ".");
    }
}

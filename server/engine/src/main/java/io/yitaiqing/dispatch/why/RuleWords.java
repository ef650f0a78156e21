package io.yitaiqing.dispatch.why;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every named rule of dispatch beside the policies, and what it says of whom it chose and of whom it kept waiting.
 *
 * <p>In the words {@code {chosen}} is the ticket called, {@code {wait}} its wait, {@code {ticket}} the one kept,
 * {@code {service}} what that one waited for, {@code {counter}} the counter.
 */
public enum RuleWords {
    /** Its index was lower. */
    LOWER_INDEX(
            "lower-index",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但按本厅规则排在{chosen}之后",
                    "{ticket} had waited longer, but came after {chosen} under the hall's rule")),
    /** The other had a head start. */
    HEAD_START(
            "head-start",
            Text.NONE,
            new Text("{ticket}等得更久，但{chosen}享有优先时间", "{ticket} had waited longer, but {chosen} has a head start")),
    /** The counter cannot do it. */
    NOT_ABLE(
            "counter-may-not-serve",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但{counter}不能办理{service}",
                    "{ticket} had waited longer, but {counter} cannot do {service}")),
    /** It waits for a counter that can do all. */
    ONE_COUNTER(
            "one-counter",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但在等能一次办完全部业务的窗口",
                    "{ticket} had waited longer, but for a counter that can do all that was asked")),
    /** It waits for another counter or clerk. */
    SENT_ELSEWHERE(
            "sent-elsewhere",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但在等指定的其他窗口或人员",
                    "{ticket} had waited longer, but was sent to another counter or clerk")),
    /** The clerk only helps with it, and somebody waits too long for their own services. */
    OWN_SERVICES_FIRST(
            "own-services-first",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但{counter}须先办等候过久的本职业务",
                    "{ticket} had waited longer, but {counter} had to see to its own services first")),
    /** Its customer would like to see a certain clerk. */
    PREFERS_ANOTHER_CLERK(
            "prefers-another-clerk",
            Text.NONE,
            new Text("{ticket}等得更久，但希望由另一位工作人员办理", "{ticket} had waited longer, but asked for another clerk")),
    /** Its customer waits for somebody who speaks their language. */
    PREFERS_ANOTHER_LANGUAGE(
            "prefers-another-language",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但在等会说其语言的工作人员",
                    "{ticket} had waited longer, but asked for somebody who speaks another language")),
    /** The clerk, or the manager for the clerk, had just refused it. */
    REFUSED_HERE(
            "refused-here",
            Text.NONE,
            new Text(
                    "{ticket}等得更久，但{counter}刚才不便受理，改由其他窗口办理",
                    "{ticket} had waited longer, but {counter} had just left it to other counters")),
    /** Several counters were free at once and the visits were matched to them. */
    BATCH(
            "batch-assignment",
            new Text(
                    "此时有几个窗口同时空闲，各号按总体最合适的办法分到各窗口",
                    "several counters were free at once and this match was best for all together"),
            new Text(
                    "{ticket}等得更久，但几个窗口同时空闲时，由{chosen}到此窗口总体更合适",
                    "{ticket} had waited longer, but with several counters free {chosen} fitted this one better")),
    /** Another free counter calls it. */
    LEFT_TO_ANOTHER_COUNTER(
            "left-to-another-counter",
            Text.NONE,
            new Text("{ticket}等得更久，但由另一空闲窗口叫号", "{ticket} had waited longer, but was left to another free counter")),
    /** Enough visits with a head start were called in a row. */
    ORDINARY_TURN(
            "ordinary-turn",
            new Text(
                    "优先客户已连续叫号到上限，轮到普通客户",
                    "enough visits with a head start were called in a row and it was an ordinary visit's turn"),
            new Text("{ticket}等得更久，但这次轮到普通客户", "{ticket} had waited longer, but it was an ordinary visit's turn")),
    /** It could not be overtaken any more. */
    OVERTAKE_CAP(
            "overtake-cap",
            new Text("该号被后到者超过的次数已到本厅上限，不能再被超过", "it had been overtaken as often as this hall allows"),
            new Text(
                    "{ticket}等得更久，但{chosen}不能再被超过",
                    "{ticket} had waited longer, but {chosen} could not be overtaken again")),
    /** It waited beyond the limit. */
    WAIT_LIMIT(
            "wait-limit",
            new Text(
                    "该号已等候{wait}，超过本厅等候上限，此后一律等得最久者先办",
                    "it had waited {wait}, beyond this hall's limit, from where the longest wait goes first"),
            new Text(
                    "{ticket}等得更久，但{chosen}已超过等候上限",
                    "{ticket} had waited longer, but {chosen} was beyond the wait limit")),
    /** A person called it. */
    OUT_OF_ORDER(
            "out-of-order",
            new Text("工作人员决定不按顺序叫此号", "a person decided to call it out of order"),
            new Text("{ticket}等得更久，但工作人员选择了{chosen}", "{ticket} had waited longer, but a person chose {chosen}")),
    /** The reception sent it. */
    SENT(
            Why.SENT,
            new Text("服务台工作人员决定直接送到此窗口", "a person at the reception decided to send it there"),
            new Text("{ticket}等得更久，但工作人员选择了{chosen}", "{ticket} had waited longer, but a person chose {chosen}"));

    private static final Text NO_WORDS_CHOSEN = new Text("规则“{rule}”选中了它", "the rule \"{rule}\" chose it");

    private static final Text NO_WORDS_KEPT = new Text(
            "{ticket}等得更久，但规则“{rule}”让{chosen}先办",
            "{ticket} had waited longer, but the rule \"{rule}\" let {chosen} go first");

    private final String rule;
    private final Text chosen;
    private final Text kept;

    RuleWords(String rule, Text chosen, Text kept) {
        this.rule = rule;
        this.chosen = chosen;
        this.kept = kept;
    }

    /** The rule's stable name. */
    public String rule() {
        return rule;
    }

    /** The words for a rule; empty for one this version does not know. */
    static Optional<RuleWords> of(String rule) {
        return Arrays.stream(values()).filter(words -> words.rule.equals(rule)).findFirst();
    }

    /** Why a rule chose a visit. */
    static Text chosen(String rule) {
        return of(rule).map(words -> words.chosen)
                .filter(text -> text != Text.NONE)
                .orElse(NO_WORDS_CHOSEN)
                .with("rule", Text.same(rule));
    }

    /** Why a rule kept a visit waiting. */
    static Text kept(String rule) {
        return of(rule).map(words -> words.kept).orElse(NO_WORDS_KEPT).with("rule", Text.same(rule));
    }
}

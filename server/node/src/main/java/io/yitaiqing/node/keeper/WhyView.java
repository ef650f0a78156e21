package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.why.Text;
import io.yitaiqing.dispatch.why.Waiter;
import io.yitaiqing.dispatch.why.Why;
import io.yitaiqing.dispatch.why.Whys;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why a ticket was called, as fields of an answer: tickets and public names, and nobody's words or name. */
public final class WhyView {

    /** The field that says how many calls the hall's line holds, where a call is not among those at hand. */
    public static final String LAST_CALL = "lastCall";

    private WhyView() {}

    /** The reasons of a call; or only {@link #LAST_CALL} where it is not among the last ones. */
    public static Map<String, Object> of(Whys whys, long call) {
        return whys.get(call).map(WhyView::of).orElseGet(() -> Map.of(LAST_CALL, whys.last()));
    }

    /** Whether a view has no reasons, because the call is older or was never made. */
    public static boolean isEmpty(Map<String, Object> view) {
        return view.containsKey(LAST_CALL);
    }

    static Map<String, Object> of(Why why) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("call", why.call());
        view.put("ticket", why.chosen().ticket());
        view.put("counter", why.counter());
        view.put("counterName", why.counterName());
        view.put("recall", why.recall());
        view.put("calledAt", why.calledAt().toString());
        view.put("waitedSeconds", why.chosen().waitedSeconds());
        view.put("rule", why.rule());
        view.put("policy", why.policy());
        view.put("policyVersion", why.policyVersion());
        why.index().ifPresent(index -> view.put("index", index));
        why.next().ifPresent(next -> {
            Map<String, Object> runnerUp = waiter(next.waiter());
            runnerUp.put("index", next.index());
            view.put("runnerUp", runnerUp);
        });
        view.put("passedOver", why.kept().stream().map(one -> kept(why, one)).toList());
        view.put("sentence", text(why.sentence()));
        return view;
    }

    private static Map<String, Object> kept(Why why, Why.Kept one) {
        Map<String, Object> row = waiter(one.waiter());
        row.put("service", one.service());
        row.put("rule", one.rule());
        one.index().ifPresent(index -> row.put("index", index));
        row.put("sentence", text(why.sentence(one)));
        return row;
    }

    private static Map<String, Object> waiter(Waiter waiter) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", waiter.ticket());
        row.put("waitedSeconds", waiter.waitedSeconds());
        return row;
    }

    private static Map<String, Object> text(Text text) {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("zh", text.zh());
        both.put("en", text.en());
        return both;
    }
}

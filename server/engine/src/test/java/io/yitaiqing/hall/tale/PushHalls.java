package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import java.util.function.Consumer;

/** Halls that offer visits to counters; an offer stands for half a minute. */
public final class PushHalls {

    /** Offers stand for 30 seconds. */
    public static final DispatchTerms PUSH = DispatchTerms.USUAL.with(new OfferTerms(OfferTerms.Mode.PUSH, 30));

    private PushHalls() {}

    /** The small hall, pushing. */
    public static HallPlan small() {
        return with(HallPlans.small(), draft -> {});
    }

    /** A hall that pushes, with some settings changed. */
    public static HallPlan with(HallPlan plan, Consumer<SettingsDraft> change) {
        return HallPlans.with(plan, draft -> {
            draft.dispatch = PUSH;
            change.accept(draft);
        });
    }
}

package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.util.List;

/** Another dispatch policy calls. */
record DispatchedBy(String policy) implements HallChange {

    @Override
    public Words words(HallNames hall) {
        return new Words("叫号策略 " + policy, "dispatch by " + policy);
    }

    @Override
    public boolean concerns(Place place) {
        return true;
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected a hall for the policy " + policy + ", but there is none.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        overlay.state(Overlay.NODES.textNode(policy), "plan", place.hall(), "policy");
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        return hall.plan().with(policy, hall.plan().settings().dispatch());
    }
}

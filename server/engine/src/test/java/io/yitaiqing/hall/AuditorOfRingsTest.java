package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Work conservation where customers wait for a clerk of choice for two minutes. */
class AuditorOfRingsTest {

    private static final Duration REACTION = Duration.ofSeconds(30);

    private final List<String> found = new ArrayList<>();
    private final Auditor auditor = new Auditor(found::add);
    private final Tale tale = Tale.opened(HallPlans.with(HallPlans.small(), draft -> {
                draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600));
                draft.dispatch = DispatchTerms.USUAL.with(List.of(new Ring(120, Set.of(Ring.Preference.CLERK))));
            }))
            .tell("""
                    09:00     open-counter 1 li-min                          -> ok
                    09:00     open-counter 2 wang-fang                       -> ok
                    09:00     pause 2 tea                                    -> ok
                    09:00     resume 2                                       -> ok
                    09:00:10  take invoice clerk=wang-fang                   -> C001
                    09:00:15  call 2                                         -> C001
                    09:00:20  take invoice clerk=wang-fang                   -> C002
                    """);

    private void settledAfter(long seconds) {
        auditor.settled(tale.hall(), tale.now().plusSeconds(seconds), REACTION);
    }

    @Test
    void whosePreferenceWasDroppedAMomentAgoIsForgiven() {
        settledAfter(119);
        settledAfter(120);
        settledAfter(149);
        assertThat(found).isEmpty();
        settledAfter(150);
        assertThat(found).singleElement().asString().contains("v2 waits while counter 1 is idle");
    }

    @Test
    void whoStandsBehindAHeadThatStillPrefersIsSeen() {
        tale.tell("09:02  take invoice clerk=wang-fang segment=elderly  -> C003");
        settledAfter(51);
        assertThat(found).singleElement().asString().contains("v2 waits while counter 1 is idle");
    }
}

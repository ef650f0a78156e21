package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is said to be ahead is who is called before, if one counter called everybody at this very moment. */
class AheadPropertyTest {

    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice");

    private final HallRules rules = Policies.rules();

    // The longest queue changes with each call, so that nobody can tell its order from how things stand.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LONGEST_QUEUE")
    void thePlaceIsTheOrderOfTheCalls(Preset preset) {
        Seed.run(random -> {
            check(preset, FairnessTerms.NONE, 900, random);
            check(preset, new FairnessTerms(Optional.empty(), Optional.of(1_200L), Optional.empty()), 0, random);
        });
    }

    private void check(Preset preset, FairnessTerms fairness, long credit, Random random) {
        HallPlan plan = HallPlans.under(preset.policy(), HallPlans.with(HallPlans.small(), draft -> {
            draft.segments = List.of(new Segment("elderly", "长者", "Elderly", credit));
            draft.mostCreditSeconds = 900;
            draft.dispatch = DispatchTerms.USUAL
                    .weighing(180, Map.of("invoice", new DispatchTerms.Weight(1 + random.nextInt(3), 0)))
                    .with(fairness);
        }));
        Hall hall = Tale.opened(plan).tell("09:00  open-counter 1 li-min -> ok").hall();
        Instant now = hall.at();
        for (int i = 0; i < 60; i++) {
            // Of two beyond the wait limit since one moment, no rule says which is first.
            now = now.plusSeconds(1 + random.nextInt(60));
            String service = SERVICES.get(random.nextInt(SERVICES.size()));
            Optional<String> segment = random.nextInt(4) == 0 ? Optional.of("elderly") : Optional.empty();
            ask(
                    new HallCommand.IssueTicket(
                            List.of(new HallCommand.Request(service, 1)),
                            "kiosk",
                            "H001.x",
                            segment,
                            Optional.empty(),
                            false),
                    hall,
                    now);
        }
        List<String> said = new ArrayList<>();
        for (Visit visit : hall.visits()) {
            if (visit.state() == VisitState.WAITING) {
                said.add(visit.id() + " after "
                        + PlaceInLine.of(visit, hall, now).peopleAhead());
            }
        }
        assertThat(said).containsExactlyInAnyOrderElementsOf(calls(hall.fork(), now));
    }

    private List<String> calls(Hall hall, Instant now) {
        List<String> order = new ArrayList<>();
        while (hall.waiting() > 0) {
            HallEvent.TicketCalled called = (HallEvent.TicketCalled)
                    ask(new HallCommand.CallNext("1"), hall, now).getFirst();
            order.add(called.visit() + " after " + order.size());
            ask(new HallCommand.ReportNoShow("1"), hall, now);
        }
        return order;
    }

    private List<HallEvent> ask(HallCommand command, Hall hall, Instant now) {
        return switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> hall.apply(event, now));
                yield accepted.events();
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        };
    }
}

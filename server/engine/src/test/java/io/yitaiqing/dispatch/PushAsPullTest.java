package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.hall.tale.Seed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hall that pushes to clerks who accept at once calls whom a hall calls whose clerks press a button. */
class PushAsPullTest {

    private static final int STEPS = 600;

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theSameVisitsAreCalledInTheSameOrderForTheSameReasons(Preset preset) {
        Seed.run(random -> {
            long life = random.nextLong();
            List<String> pulled = new Life(preset, DispatchTerms.USUAL, new Random(life)).live();
            List<String> pushed = new Life(preset, PushHalls.PUSH, new Random(life)).live();

            assertThat(pulled).hasSizeGreaterThan(STEPS / 20);
            assertThat(pushed).isEqualTo(pulled);
        });
    }

    /** A hall of one or two counters, never two of them free while two visits wait. */
    private static final class Life {
        private final Random random;
        private final HallRules rules = Policies.rules();
        private final HallPlan plan;
        private final Hall hall;
        private final List<String> calls = new ArrayList<>();
        private Instant now = Instant.parse("2027-02-01T01:00:00Z");

        Life(Preset preset, DispatchTerms terms, Random random) {
            this.random = random;
            this.plan = HallPlans.under(preset.policy(), HallPlans.with(HallPlans.small(), draft -> {
                draft.dispatch = terms;
                draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600));
            }));
            this.hall = new Hall(plan);
        }

        List<String> live() {
            settle();
            ask(new HallCommand.OpenCounter("1", Optional.of("li-min")));
            for (int step = 0; step < STEPS; step++) {
                now = now.plusSeconds(1 + random.nextInt(20));
                if (step == STEPS / 2) {
                    ask(new HallCommand.OpenCounter("2", Optional.of("wang-fang")));
                } else if (random.nextInt(3) == 0) {
                    ask(ticket());
                } else {
                    finishOne();
                }
                settle();
            }
            return calls;
        }

        private HallCommand ticket() {
            List<String> services = List.of("bill-payment", "new-connection", "invoice");
            return new HallCommand.IssueTicket(
                    List.of(new Request(services.get(random.nextInt(3)), 1)),
                    "kiosk",
                    "H001." + random.nextInt(1_000_000),
                    random.nextInt(5) == 0 ? Optional.of("elderly") : Optional.empty(),
                    Optional.empty(),
                    false);
        }

        private void finishOne() {
            List<String> busy = hall.counters().stream()
                    .filter(counter -> counter.state() == CounterState.CALLING)
                    .map(Counter::id)
                    .toList();
            if (!busy.isEmpty()) {
                String counter = busy.get(random.nextInt(busy.size()));
                ask(new HallCommand.StartService(counter));
                ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
            }
        }

        /** What is due, and every free counter calls or accepts. */
        private void settle() {
            for (Optional<HallCommand> due = Deadlines.due(hall, plan, now); due.isPresent(); ) {
                ask(due.get());
                due = Deadlines.due(hall, plan, now);
            }
            hall.offers().forEach(offer -> ask(new HallCommand.AcceptOffer(offer.counter())));
            for (Optional<Counter> next = sentTo(); next.isPresent(); next = sentTo()) {
                ask(new HallCommand.CallNext(next.get().id()));
            }
        }

        /** The counter to which somebody who waits would be sent: one becomes free, or one visit arrives. */
        private Optional<Counter> sentTo() {
            return hall.lines().stream()
                    .flatMap(line -> rules.policy(hall).counterFor(line.head(), hall).stream())
                    .findFirst();
        }

        private void ask(HallCommand command) {
            switch (rules.decide(command, hall, now)) {
                case Decision.Accepted accepted -> accepted.events().forEach(this::happens);
                case Decision.Rejected refused ->
                    throw new AssertionError(refused.rejection().sentence());
            }
        }

        private void happens(HallEvent event) {
            hall.apply(event, now);
            if (event instanceof HallEvent.TicketCalled called) {
                calls.add(called.visit() + " to " + called.counter() + " by "
                        + called.reason().rule() + " over " + called.reason().passedOver());
            }
        }
    }
}

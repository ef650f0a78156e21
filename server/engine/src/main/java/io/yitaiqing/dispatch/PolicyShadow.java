package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallObserver;
import io.yitaiqing.hall.ShadowHall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.rules.CallRules;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The policy that a plan names as its shadow: at each call it is asked whom it would have called, and a world in which
 * it had decided all along is kept beside the real one. It changes nothing.
 *
 * <p>It begins anew with each day and with each change of the policy, and learns all it knows from the events, so who
 * loads a hall from its day's opening has it as it was.
 */
public final class PolicyShadow implements HallListener {

    private Optional<Watch> watch = Optional.empty();

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        if (event instanceof HallEvent.DayOpened || event instanceof HallEvent.PolicyChanged) {
            watch = hall.plan().settings().dispatch().shadow().map(shadow -> new Watch(shadow, hall, at));
        } else if (!offers(event)) {
            watch.ifPresent(running -> running.on(event, at));
        }
    }

    /** Whether an event is about offers: beside the real hall counters call whom they accept there, when they do. */
    private static boolean offers(HallEvent event) {
        return event instanceof HallEvent.OfferMade || event instanceof HallEvent.OfferEnded;
    }

    /** What came of it so far; empty where the hall has no shadow. */
    public Optional<ShadowReport> report(Instant now) {
        return watch.map(running -> running.report(now));
    }

    /** One policy beside another, from a moment on. */
    private static final class Watch {

        private final Shadow shadow;
        private final DispatchPolicy policy;
        private final Instant since;
        private final ShadowHall beside;
        private final ShadowWorld world;
        private final Opinions opinions = new Opinions();
        private final Set<String> visits = new LinkedHashSet<>();
        private final Set<String> counters = new LinkedHashSet<>();

        Watch(Shadow shadow, Hall real, Instant at) {
            this.shadow = shadow;
            policy = Policies.all().get(shadow.policy());
            since = at;
            DispatchTerms terms = real.plan().settings().dispatch().weighing(shadow.offsetSeconds(), shadow.weights());
            beside = new ShadowHall(real, shadow.policy(), terms);
            world = new ShadowWorld(policy, new ShadowHall(real, shadow.policy(), terms));
            beside.hall().observe(new HallObserver() {
                @Override
                public void visitChanged(Visit visit) {
                    visits.add(visit.id());
                }

                @Override
                public void counterChanged(Counter counter) {
                    counters.add(counter.id());
                }
            });
        }

        void on(HallEvent event, Instant at) {
            Hall hall = beside.hall();
            if (event instanceof HallEvent.TicketCalled called
                    && !called.reason().rule().equals(CallRules.OUT_OF_ORDER)) {
                decide(called, at);
            }
            visits.clear();
            counters.clear();
            world.before(event, hall, at);
            hall.apply(event, at);
            world.after(event, hall, visits, counters, at);
        }

        /** Asks whom the shadow would have called in the hall as it was. */
        private void decide(HallEvent.TicketCalled called, Instant at) {
            Hall hall = beside.hall();
            CallReason real = called.reason();
            Visit chosen = hall.visit(called.visit()).orElseThrow();
            policy.visitFor(hall.counter(called.counter()).orElseThrow(), hall, at)
                    .ifPresent(choice -> opinions.add(new Disagreement(
                            at,
                            called.counter(),
                            new Disagreement.Side(
                                    chosen.id(),
                                    chosen.ticket(),
                                    called.services().getFirst(),
                                    real.rule(),
                                    real.index()),
                            new Disagreement.Side(
                                    choice.visit().id(),
                                    choice.visit().ticket(),
                                    choice.services().getFirst(),
                                    choice.reason().rule(),
                                    choice.reason().index()))));
        }

        ShadowReport report(Instant now) {
            return new ShadowReport(
                    shadow.policy(),
                    beside.hall().fairness().policyVersion(),
                    since,
                    opinions.calls(),
                    opinions.agreements(),
                    opinions.kinds(),
                    opinions.recent(),
                    world.services(beside.hall(), now),
                    world.chances());
        }
    }
}

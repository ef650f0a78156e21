package io.yitaiqing.dispatch.why;

import io.yitaiqing.dispatch.ServiceTimes;
import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The reasons of a hall's last calls: what each event stored, and how the hall stood at that moment. */
public final class Whys implements HallListener {

    /** The visit a counter has called, and why. */
    private record Standing(String visit, Why why) {}

    private final TreeMap<Long, Why> ring = new TreeMap<>();
    private final Map<String, Standing> byCounter = new HashMap<>();
    private long last;

    /** The reasons of a call, while it is among the last {@link Hall#RING}. */
    public Optional<Why> get(long call) {
        return Optional.ofNullable(ring.get(call));
    }

    /** The number of the last call. */
    public long last() {
        return last;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> last = e.carried().numbers().calls();
            case HallEvent.TicketCalled e -> {
                Why why = called(++last, e, at, hall);
                byCounter.put(e.counter(), new Standing(e.visit(), why));
                keep(why);
            }
            case HallEvent.VisitSent e -> byCounter.put(e.counter(), new Standing(e.visit(), sent(e, at, hall)));
            case HallEvent.TicketRecalled e -> {
                last++;
                Standing standing = byCounter.get(e.counter());
                if (standing != null && standing.visit().equals(e.visit())) {
                    keep(standing.why().repeated(last));
                }
            }
            case HallEvent other -> {}
        }
    }

    private void keep(Why why) {
        ring.put(why.call(), why);
        if (ring.size() > Hall.RING) {
            ring.pollFirstEntry();
        }
    }

    private static Why called(long number, HallEvent.TicketCalled e, Instant at, Hall hall) {
        Counter counter = hall.counter(e.counter()).orElseThrow();
        CallReason reason = e.reason();
        Facts facts = new Facts(hall.visit(e.visit()).orElseThrow(), counter, hall, at);
        return new Why(
                number,
                false,
                at,
                e.counter(),
                name(e.counter(), hall),
                reason.rule(),
                hall.plan().policy(),
                reason.policyVersion(),
                facts.called(),
                Optional.of(reason.index()),
                reason.runnerUp()
                        .map(next -> new Why.Next(
                                facts.waiting(hall.visit(next.visit()).orElseThrow()), next.index())),
                reason.passedOver().stream().map(one -> kept(one, facts, hall)).toList());
    }

    private static Why.Kept kept(CallReason.PassedOver one, Facts facts, Hall hall) {
        return new Why.Kept(
                facts.waiting(hall.visit(one.visit()).orElseThrow()), one.service(), one.rule(), one.index());
    }

    private static Why sent(HallEvent.VisitSent e, Instant at, Hall hall) {
        Counter counter = hall.counter(e.counter()).orElseThrow();
        return new Why(
                0,
                false,
                at,
                e.counter(),
                name(e.counter(), hall),
                Why.SENT,
                hall.plan().policy(),
                hall.fairness().policyVersion(),
                new Facts(hall.visit(e.visit()).orElseThrow(), counter, hall, at).called(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static String name(String counter, Hall hall) {
        return hall.plan().counter(counter).map(HallPlan.Place::name).orElse(counter);
    }

    /** What counted of visits just after a call. */
    private record Facts(Visit chosen, Counter counter, Hall hall, Instant at) {

        Waiter called() {
            Leg leg = chosen.leg().orElseThrow();
            return of(chosen, leg.services(), leg.wait(at).toSeconds());
        }

        Waiter waiting(Visit visit) {
            List<String> able = counter.within(visit.place().wish());
            List<String> services = able.isEmpty() ? visit.place().wish().services() : able;
            return of(visit, services, seconds(visit.waitsFrom()));
        }

        private Waiter of(Visit visit, List<String> services, long waited) {
            HallPlan plan = hall.plan();
            long target = Long.MAX_VALUE;
            double importance = 0;
            int waiting = 0;
            for (String service : services) {
                target = Math.min(
                        target,
                        plan.service(service)
                                .map(HallPlan.Service::targetSeconds)
                                .orElse(1L));
                importance = Math.max(
                        importance, plan.settings().dispatch().weight(service).importance());
                int called = chosen.leg().orElseThrow().services().contains(service) ? 1 : 0;
                waiting = Math.max(waiting, hall.waiting(service) + called);
            }
            return new Waiter(
                    visit.ticket(),
                    Text.list(services.stream().map(id -> name(id, plan)).toList()),
                    waited,
                    seconds(visit.place().orderAt()),
                    target,
                    importance,
                    ServiceTimes.expectedSeconds(services, counter, hall),
                    waiting);
        }

        private long seconds(Instant from) {
            return Math.max(0, Duration.between(from, at).toSeconds());
        }

        private static Text name(String service, HallPlan plan) {
            return plan.service(service)
                    .map(known -> new Text(known.name(), known.nameEn()))
                    .orElse(Text.same(service));
        }
    }
}

package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** A busy hall whose four desks may be numbered in any order; what happens at them depends on the desk alone. */
final class NumberedHall {

    private static final List<List<String>> DESKS =
            List.of(List.of("a"), List.of("a", "b"), List.of("b", "c"), List.of("a", "b", "c"));
    private static final int STEPS = 400;

    private final HallRules rules = Policies.rules();
    private final List<Integer> order;
    private final Random random;
    private final Hall hall;
    private final List<String> calls = new ArrayList<>();
    private Instant now = Instant.parse("2027-02-01T01:00:00Z");

    /** @param order which desk has the first, second, third and fourth number */
    NumberedHall(Preset preset, List<Integer> order, Random random) {
        this.order = order;
        this.random = random;
        HallPlan base = HallPlans.under(preset.policy(), HallPlans.roundTheClock());
        hall = new Hall(HallPlans.with(
                base,
                List.of(
                        new Service("a", "甲", "a", "A", 600, 120),
                        new Service("b", "乙", "b", "B", 900, 300),
                        new Service("c", "丙", "c", "C", 1_200, 700)),
                order.stream()
                        .map(desk -> new Place(number(desk), "desk " + desk, DESKS.get(desk)))
                        .toList(),
                order.stream()
                        .map(desk -> new Clerk(
                                "clerk-" + desk,
                                "",
                                DESKS.get(desk).stream().collect(Collectors.toMap(s -> s, s -> 1 + desk))))
                        .toList()));
    }

    private String number(int desk) {
        return Integer.toString(1 + order.indexOf(desk));
    }

    /** Who was called to which desk, in order. */
    List<String> calls() {
        LocalDate day = LocalDate.parse("2027-02-01");
        ask(new HallCommand.CloseChapter(day));
        ask(new HallCommand.OpenDay(day, hall.plan()));
        for (int desk = 0; desk < DESKS.size(); desk++) {
            ask(new HallCommand.OpenCounter(number(desk), Optional.of("clerk-" + desk)));
        }
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(1_000 + random.nextInt(40_000));
            int desk = random.nextInt(DESKS.size());
            String service = List.of("a", "b", "c").get(random.nextInt(3));
            if (random.nextBoolean()) {
                ask(new HallCommand.IssueTicket(List.of(service), "kiosk", "token"));
            } else {
                callOrFinish(desk);
            }
        }
        return calls;
    }

    private void callOrFinish(int desk) {
        String counter = number(desk);
        if (hall.counter(counter).orElseThrow().state() == CounterState.IDLE) {
            for (HallEvent event : ask(new HallCommand.CallNext(counter))) {
                if (event instanceof HallEvent.TicketCalled called) {
                    calls.add(called.visit() + " to desk " + desk + " by "
                            + called.reason().rule());
                }
            }
            ask(new HallCommand.StartService(counter));
        } else {
            ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
        }
    }

    private List<HallEvent> ask(HallCommand command) {
        if (rules.decide(command, hall, now) instanceof Decision.Accepted accepted) {
            accepted.events().forEach(event -> hall.apply(event, now));
            return accepted.events();
        }
        return List.of();
    }
}

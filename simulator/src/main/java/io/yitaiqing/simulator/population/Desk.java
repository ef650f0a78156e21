package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.scenario.Papers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a clerk does with the one who was called: wait for them, check their papers, serve, finish. */
final class Desk {

    private final Crowd crowd;
    private final String counter;
    private final CounterStaff staff;

    Desk(Crowd crowd, String counter, CounterStaff staff) {
        this.crowd = crowd;
        this.counter = counter;
        this.staff = staff;
    }

    /** Waits for somebody who was called, recalls them, gives up. */
    void awaitCalled(String visit) {
        Optional<Customer> holder = crowd.holder(visit);
        Optional<Duration> way =
                holder.isPresent() ? holder.get().called() : Optional.of(crowd.way(crowd.person(visit)));
        if (way.isPresent() && way.get().compareTo(crowd.doors().noShowAfter()) < 0) {
            staff.after(way.get(), () -> start(visit));
            return;
        }
        if (way.isPresent()) {
            crowd.comesTooLate(visit, way.get());
            staff.after(crowd.doors().noShowAfter(), () -> notShown(visit));
            return;
        }
        Duration recall = Span.seconds(crowd.plan().absence().recallAfterSeconds());
        Duration giveUp =
                Span.seconds(crowd.plan().absence().giveUpAfterSeconds()).minus(recall);
        staff.after(
                recall,
                () -> staff.ask(
                        new HallCommand.Recall(counter), recalled -> staff.after(giveUp, () -> notShown(visit))));
    }

    private void notShown(String visit) {
        staff.ask(new HallCommand.ReportNoShow(counter), answer -> {
            crowd.notShown(visit);
            if (Answer.refused(answer, Rejection.Code.NOBODY_IS_CALLED)) {
                // The hall's own norm was quicker.
                staff.goOn();
            } else {
                staff.goOnAfter(answer);
            }
        });
    }

    private void start(String visit) {
        staff.ask(new HallCommand.StartService(counter), answer -> {
            if (answer instanceof Answer.Accepted) {
                begin(visit);
            } else if (Answer.refused(answer, Rejection.Code.NOBODY_IS_CALLED)) {
                crowd.comesTooLate(visit, Duration.ZERO);
                staff.goOn();
            } else {
                staff.unsure();
            }
        });
    }

    private void begin(String visit) {
        List<String> leg = crowd.leg(visit, counter, staff.clerk());
        Optional<Customer> incomplete = crowd.holder(visit).filter(customer -> customer.lacksPapersFor(leg));
        if (incomplete.isPresent()) {
            check(visit, leg, incomplete.get());
        } else {
            serve(visit, leg, 1);
        }
    }

    /** Serves what is left of a service that somebody else has begun. */
    void goOnServing(String visit) {
        serve(
                visit,
                crowd.leg(visit, counter, staff.clerk()),
                crowd.person(visit).uniform("remaining"));
    }

    private void serve(String visit, List<String> leg, double share) {
        Duration whole = crowd.serviceTime(visit, leg, Optional.of(staff.clerk()));
        Duration left = share == 1 ? whole : Duration.ofMillis(Math.round(whole.toMillis() * share));
        staff.after(
                left,
                () -> staff.ask(
                        new HallCommand.FinishService(
                                counter, "done", crowd.work().toBeNamed(leg), Optional.empty()),
                        answer -> {
                            if (answer instanceof Answer.Accepted) {
                                crowd.finished(visit, leg);
                            }
                            staff.goOnAfter(answer);
                        }));
    }

    private void check(String visit, List<String> leg, Customer customer) {
        String service = customer.service();
        double minutes =
                customer.demand().papers().flatMap(Papers::checkMinutes).orElse(Papers.USUAL_CHECK_MINUTES);
        Instant back = crowd.now().plus(Span.minutes(minutes)).plus(customer.fetching());
        boolean parks = crowd.doors().parksUntil(back);
        String paper = crowd.hall()
                .service(service)
                .map(HallPlan.Service::terms)
                .orElseThrow()
                .materials()
                .getFirst()
                .id();
        HallCommand list =
                new HallCommand.CheckMaterials(visit, service, List.of(paper), parks ? IfMissing.PARK : IfMissing.END);
        staff.after(
                Span.minutes(minutes),
                () -> staff.ask(list, answer -> {
                    if (answer instanceof Answer.Accepted) {
                        customer.fetchPapers(parks ? Optional.of(visit) : Optional.empty());
                    }
                    staff.goOnAfter(answer);
                }));
    }
}

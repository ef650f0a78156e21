package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.live.CommandRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What happens at a counter between a call and its end, as it was recorded of the visit that was called. */
final class AtDesk {

    private static final String DONE = "done";

    private final World world;
    private final String counter;
    private final RecordedVisits visits;
    private final RecordedClerk clerk;

    AtDesk(World world, String counter, RecordedVisits visits, RecordedClerk clerk) {
        this.world = world;
        this.counter = counter;
        this.visits = visits;
        this.clerk = clerk;
    }

    /** Waits for somebody who was called, or in vain. */
    void awaitCalled(String visit) {
        Optional<RecordedLeg> leg = visits.called(visit);
        if (leg.filter(RecordedLeg::inVain).isPresent()) {
            clerk.after(
                    leg.get().way(),
                    () -> clerk.ask(new HallCommand.ReportNoShow(counter), answer -> clerk.goOnAfter(visit, answer)));
        } else {
            clerk.after(
                    leg.map(RecordedLeg::way).orElseGet(() -> visits.borrowedWay(visit)),
                    () -> clerk.ask(new HallCommand.StartService(counter), answer -> started(visit, leg, answer)));
        }
    }

    /** Serves somebody whose service began before anybody looked. */
    void goOnServing(String visit) {
        serve(visit, visits.called(visit).filter(RecordedLeg::served));
    }

    private void started(String visit, Optional<RecordedLeg> leg, Answer answer) {
        if (answer instanceof Answer.Accepted) {
            serve(visit, leg);
        } else {
            clerk.goOnAfter(visit, answer);
        }
    }

    private void serve(String visit, Optional<RecordedLeg> leg) {
        Duration length = leg.map(RecordedLeg::serviceTime).orElseGet(() -> visits.borrowedServiceTime(visit));
        Instant begun = world.now();
        clerk.after(length, () -> end(visit, leg.flatMap(RecordedLeg::ending)));
        long serving = clerk.step();
        for (RecordedLeg.Step step : leg.map(RecordedLeg::steps).orElse(List.of())) {
            if (step.offset().compareTo(length) < 0) {
                world.at(begun.plus(step.offset()), () -> doIf(serving, step.command()));
            }
        }
    }

    /** Does what was done in the middle of a service, unless that is over. */
    private void doIf(long serving, HallCommand command) {
        Optional<HallCommand> here = here(command);
        if (clerk.step() == serving && here.isPresent()) {
            world.ask(here.get(), answer -> {});
        }
    }

    private void end(String visit, Optional<HallCommand> recorded) {
        HallCommand finish = new HallCommand.FinishService(counter, DONE, List.of(), Optional.empty());
        Optional<HallCommand> ending = recorded.flatMap(this::here);
        clerk.ask(ending.orElse(finish), answer -> {
            if (answer instanceof Answer.Refused && ending.isPresent()) {
                clerk.ask(finish, again -> clerk.goOnAfter(visit, again));
            } else {
                clerk.goOnAfter(visit, answer);
            }
        });
    }

    /** A recorded command at this counter and of the visit's present name; empty where no load gives it. */
    private Optional<HallCommand> here(HallCommand command) {
        HallCommand renamed = Commands.renamed(command, visits::now);
        return Optional.of(Commands.counter(renamed).isPresent() ? Commands.at(counter, renamed) : renamed)
                .filter(one -> CommandRequest.find("", one).isPresent());
    }
}

package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.DayCurve.Sampled;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A morning told line by line, and the curve a person with a pencil draws of it. */
class DayCurveTest {

    private record Heard(HallEvent event, Instant at) {}

    private final List<Heard> heard = new ArrayList<>();
    private final Tale tale = Tale.of(HallPlans.small())
            .heardBy((event, at, hall) -> heard.add(new Heard(event, at)))
            .tell("09:00  due -> ok");

    private static Instant at(String time) {
        return OffsetDateTime.parse("2027-02-01T" + time + ":00+08:00").toInstant();
    }

    /** Plays what was heard again, as whoever reads a journal does. */
    private List<Sampled> curve(String until) {
        DayCurve curve = new DayCurve();
        Hall hall = new Hall(HallPlans.small());
        heard.forEach(one -> {
            curve.before(one.at(), hall);
            hall.apply(one.event(), one.at());
            curve.after(one.event(), one.at(), hall);
        });
        return curve.end(at(until), hall);
    }

    @Test
    void eachFifthMinuteShowsHowTheHallStoodAndWhatHadHappenedSince() {
        tale.tell("""
                09:00  open-counter 1 li-min   -> ok
                09:01  take bill-payment       -> A001
                09:02  take bill-payment       -> A002
                09:05  take invoice            -> C001
                09:06  call 1                  -> A001
                09:07  start 1                 -> ok
                09:12  finish 1                -> ok
                09:12  close-counter 1         -> ok
                09:13  leave C001              -> C001 left
                """);

        assertThat(curve("09:14"))
                .containsExactly(
                        new Sampled(at("09:00"), 0, 0, 1, 0, 0, 0, 0, 0, OptionalDouble.empty()),
                        // What happens at the very moment of a sample is part of it.
                        new Sampled(at("09:05"), 3, 240, 1, 3, 0, 0, 0, 0, OptionalDouble.empty()),
                        new Sampled(at("09:10"), 2, 480, 1, 0, 1, 0, 0, 0, OptionalDouble.of(1)),
                        new Sampled(at("09:14"), 1, 720, 0, 0, 0, 1, 0, 1, OptionalDouble.of(1)));
    }

    @Test
    void aLateCallLowersTheServiceLevelOfTheDaySoFar() {
        tale.tell("""
                09:00  open-counter 1 li-min   -> ok
                09:00  take bill-payment       -> A001
                09:18  call 1                  -> A001
                """);

        assertThat(curve("09:20"))
                .extracting(Sampled::serviceLevel)
                .endsWith(OptionalDouble.empty(), OptionalDouble.of(0))
                .hasSize(5);
    }

    @Test
    void aDayThatIsNeverClosedEndsAfterTwoDaysAndNights() {
        DayCurve curve = new DayCurve();
        Hall hall = new Hall(HallPlans.small());
        heard.forEach(one -> {
            hall.apply(one.event(), one.at());
            curve.after(one.event(), one.at(), hall);
        });
        assertThat(curve.end(at("09:00").plusSeconds(86_400L * 365), hall)).hasSize(DayCurve.SAMPLES_MAX);
    }
}

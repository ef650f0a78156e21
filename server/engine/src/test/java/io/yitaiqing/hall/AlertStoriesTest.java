package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people do about alerts: acknowledge, shelve, let escalate, call for help, care for those who wait. */
class AlertStoriesTest {

    private static final HallPlan WATCHED = HallPlans.with(HallPlans.small(), draft -> {
        draft.norms = List.of(NormDraft.of(Norm.Measure.LINE, 2, 4)
                .escalating(300)
                .prompting("water")
                .norm());
        draft.careActions = List.of(new CareAction("water", "饮水", "Water"), new CareAction("seats", "座椅", "Seats"));
    });

    static final List<Story> STORIES = List.of(
            Story.in(WATCHED, "an alert that nobody acknowledges escalates once", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:00     deadline                      -> 2027-02-01 09:05:00
                    09:03     take invoice x2               -> ok
                    09:03     due                           -> a1 now critical
                    09:04:59  due                           -> nothing
                    09:05     due                           -> a1 escalated
                    09:05     alert a1                      -> critical 4.0/4.0 escalated
                    09:05     deadline                      -> 2027-02-01 17:00:00
                    09:06     acknowledge a1 chen           -> a1 acknowledged by chen
                    """),
            Story.in(
                    WATCHED,
                    "an alert somebody looks after does not escalate, and somebody else may take it over",
                    """
                    09:00  take invoice x2                  -> ok
                    09:00  due                              -> a1 line warning
                    09:01  acknowledge a1 chen on~my~way    -> a1 acknowledged by chen
                    09:01  alert a1                         -> warning 2.0/2.0 by chen (on my way)
                    09:01  deadline                         -> 2027-02-01 17:00:00
                    09:02  acknowledge a1 chen              -> ALERT_IS_ACKNOWLEDGED
                    "Expected somebody else to take over alert a1, but chen acknowledged it already."
                    09:03  acknowledge a1 liu               -> ok
                    09:03  alert a1                         -> warning 2.0/2.0 by liu (on my way)
                    09:04  leave C001                       -> ok
                    09:04  due                              -> a1 resolved
                    09:05  acknowledge a1 chen              -> UNKNOWN_ALERT
                    "Expected an open alert of hall H001 (none), but got 'a1'."
                    """),
            Story.in(WATCHED, "a shelved alert keeps quiet, and escalates when the quiet is over", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:01     shelve a1 chen 10:00 at~lunch -> a1 shelved
                    09:01     alert a1                      -> warning 2.0/2.0 (at lunch) shelved
                    09:01     deadline                      -> 2027-02-01 10:00:00
                    09:59:59  due                           -> nothing
                    10:00     due                           -> a1 escalated
                    """),
            Story.in(WATCHED, "a shelf that ends before its time to escalate only means that the quiet is over", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:00     shelve a1 chen 09:02          -> a1 shelved
                    09:02     due                           -> nothing
                    09:02     deadline                      -> 2027-02-01 09:05:00
                    09:03     shelve a1 chen 09:30          -> a1 shelved
                    09:03     take invoice x2               -> ok
                    09:03     due                           -> a1 now critical
                    09:04     acknowledge a1 chen           -> ok
                    09:30     due                           -> nothing
                    """),
            Story.in(WATCHED, "a shelf lies ahead and is at most eight hours long", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:01     shelve a1 chen 09:01          -> VALUE_IS_WRONG
                    "Expected an end of the quiet after 2027-02-01T01:01:00Z and at most 8 hours ahead, \
                    but got 2027-02-01T01:01:00Z."
                    09:01     shelve a1 chen 17:01:01       -> VALUE_IS_WRONG
                    09:01     shelve a1 chen 17:01          -> a1 shelved
                    09:01     shelve a9 chen 17:00          -> UNKNOWN_ALERT
                    "Expected an open alert of hall H001 (a1), but got 'a9'."
                    """),
            Story.in(WATCHED, "an alert of a norm ends by itself and not by hand", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:01     resolve a1 chen               -> ALERT_RESOLVES_ITSELF
                    "Expected an alert that only a person can end (guide-called, panic, served-without-call, \
                    service-far-below-norm), but a1 (line) ends by itself."
                    09:01     resolve a2 chen               -> UNKNOWN_ALERT
                    """),
            Story.in(WATCHED, "who does something about an alert says who they are in a few words", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:01     acknowledge a1 ''             -> VALUE_IS_WRONG
                    "Expected a name of 1 to 40 characters without control characters, but got none."
                    09:01     acknowledge a1 chen ''        -> VALUE_IS_WRONG
                    "Expected a note of 1 to 200 characters without control characters, but got none."
                    09:01     shelve a1 '' 09:30            -> VALUE_IS_WRONG
                    09:01     resolve a1 ''                 -> VALUE_IS_WRONG
                    09:01     care water ''                 -> VALUE_IS_WRONG
                    09:01     care water chen a1 ''         -> VALUE_IS_WRONG
                    """),
            Story.of("a clerk calls for help, somebody accepts, and it is over when somebody says so", """
                    09:00     open-counter 1 li-min         -> ok
                    09:01     panic 1 he~shouts             -> a1 panic critical
                    09:01     alert a1                      -> critical 0.0/0.0 at 1 (he shouts)
                    09:01     panic 1                       -> PANIC_IS_RAISED
                    "Expected counter 1 without a panic alert, but a1 is open."
                    09:01     shelve a1 chen 09:30          -> PANIC_MAY_NOT_BE_SHELVED
                    "Expected an alert that may keep quiet, but a1 is a panic."
                    09:01:30  acknowledge a1 chen           -> a1 acknowledged by chen
                    09:02     due                           -> nothing
                    09:05     resolve a1 chen               -> a1 resolved
                    09:06     panic 1                       -> a2 panic critical
                    09:06     alert a2                      -> critical 0.0/0.0 at 1
                    """),
            Story.of("a guide is called to a kiosk, once until somebody says that they were there", """
                    09:00     guide kiosk~1                 -> a1 guide-called warning
                    09:00     alert a1                      -> warning 0.0/0.0 at kiosk 1
                    09:01     guide kiosk~1                 -> GUIDE_IS_CALLED
                    "Expected no guide to be called to kiosk 1 yet, but one is on the way."
                    09:01     guide kiosk~2                 -> a2 guide-called warning
                    09:02     acknowledge a1 chen           -> a1 acknowledged by chen
                    09:03     resolve a1 chen               -> a1 resolved
                    09:04     guide kiosk~1                 -> a3 guide-called warning
                    09:04     guide ''                      -> VALUE_IS_WRONG
                    "Expected a place of 1 to 40 characters without control characters, but got none."
                    """),
            Story.of("guides are called to at most twenty places at once", """
                    %s
                    09:02     guide kiosk~21                -> GUIDE_IS_CALLED
                    "Expected guides to be called to fewer than 20 places, but they are."
                    """.formatted(IntStream.rangeClosed(1, 20)
                    .mapToObj(place -> "09:01  guide kiosk~" + place + "  -> ok")
                    .collect(Collectors.joining("\n")))),
            Story.of("a call for help that nobody accepts escalates within a minute", """
                    09:00     open-counter 1 li-min         -> ok
                    09:00     open-counter 2 wang-fang      -> ok
                    09:00     pause 2 tea                   -> ok
                    09:01     panic 2                       -> a1 panic critical
                    09:01:30  panic 1                       -> a2 panic critical
                    09:01:30  deadline                      -> 2027-02-01 09:02:00
                    09:02     due                           -> a1 escalated
                    09:02     deadline                      -> 2027-02-01 09:02:30
                    """),
            Story.of("only a counter where somebody works calls for help, in a few words or none", """
                    09:00     panic 1                       -> COUNTER_IS_CLOSED
                    "Expected counter 1 to be open, but it is closed."
                    09:00     panic 9                       -> UNKNOWN_COUNTER
                    09:00     open-counter 1 li-min         -> ok
                    09:00     panic 1 ~                     -> VALUE_IS_WRONG
                    "Expected a note of 1 to 200 characters without control characters, but got none."
                    """),
            Story.of("a call for help goes on after its counter closes, over night and into the next day", """
                    16:58     open-counter 1 li-min         -> ok
                    16:59     panic 1                       -> a1 panic critical
                    16:59     acknowledge a1 chen           -> ok
                    17:00     due                           -> doors shut, counter 1 closed
                    2027-02-02
                    09:00     due                           -> ok
                    09:00     alert a1                      -> critical 0.0/0.0 at 1 by chen
                    09:00     open-counter 1 li-min         -> ok
                    09:00     panic 1                       -> PANIC_IS_RAISED
                    09:01     resolve a1 chen               -> a1 resolved
                    09:02     panic 1                       -> a2 panic critical
                    """),
            Story.in(WATCHED, "care is recorded with the alert that prompted it or without, and counted by day", """
                    09:00     take invoice x2               -> ok
                    09:00     due                           -> a1 line warning
                    09:01     care water chen a1 20~cups    -> care water
                    09:01     alert a1                      -> warning 2.0/2.0 with care
                    09:02     care seats chen               -> care seats
                    09:02     care-today                    -> 2
                    09:03     care newspaper chen           -> UNKNOWN_CARE_ACTION
                    "Expected a care action of hall H001 (water, seats), but got 'newspaper'."
                    09:03     care water chen a7            -> UNKNOWN_ALERT
                    17:00     due                           -> ok
                    2027-02-02
                    09:00     due                           -> ok
                    09:00     care-today                    -> 0
                    """),
            Story.of("a hall that plans no care has none to record", """
                    09:00     care water chen               -> UNKNOWN_CARE_ACTION
                    "Expected a care action of hall H001 (none), but got 'water'."
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}

package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Service that looks unreal: done in no time, or never done. */
class GhostStoriesTest {

    private static final HallPlan WATCHED =
            HallPlans.with(HallPlans.small(), draft -> draft.ghosts = Optional.of(GhostTerms.USUAL));

    static final List<Story> STORIES = List.of(
            Story.in(WATCHED, "a service done in less than a fifth of its typical time looks unreal", """
                    09:00     open-counter 1 li-min    -> ok
                    09:00     take bill-payment x3     -> ok
                    09:00     call 1                   -> A001
                    09:01     start 1                  -> ok
                    09:01:24  finish 1                 -> ok
                    09:01:24  due                      -> nothing
                    09:02     call 1                   -> A002
                    09:02     start 1                  -> ok
                    09:02:23  finish 1                 -> ok
                    09:02:23  deadline                 -> 2027-02-01 09:02:23
                    09:02:23  due                      -> a1 service-far-below-norm warning
                    09:02:23  alert a1                 -> warning 23.0/24.0 at 1
                    09:03     call 1                   -> A003
                    09:03     start 1                  -> ok
                    09:03:01  finish 1                 -> ok
                    09:03:01  due                      -> nothing
                    09:05     acknowledge a1 chen      -> ok
                    09:09     resolve a1 chen          -> a1 resolved
                    09:09     due                      -> nothing
                    """),
            Story.in(WATCHED, "what counts is the typical time of what was delivered", """
                    09:00     open-counter 1 li-min          -> ok
                    09:00     take invoice                   -> C001
                    09:00     call 1                         -> C001
                    09:00     start 1                        -> ok
                    09:01     finish 1 done new-connection   -> ok
                    09:01     due                            -> a1 service-far-below-norm warning
                    09:01     alert a1                       -> warning 60.0/180.0 at 1
                    """),
            Story.in(WATCHED, "a service lasting five times its typical time tells of itself until it ends", """
                    09:00     open-counter 1 li-min    -> ok
                    09:00     take bill-payment        -> A001
                    09:00     take invoice             -> C001
                    09:00     call 1                   -> A001
                    09:01     start 1                  -> ok
                    09:01     deadline                 -> 2027-02-01 09:11:00
                    09:10:59  due                      -> nothing
                    09:11     due                      -> a1 service-far-above-norm warning
                    09:11     alert a1                 -> warning 600.0/600.0 at 1
                    09:11     deadline                 -> 2027-02-01 17:00:00
                    09:11     resolve a1 chen          -> ALERT_RESOLVES_ITSELF
                    09:12     finish 1                 -> ok
                    09:12     due                      -> a1 resolved
                    09:12     call 1                   -> C001
                    09:12     start 1                  -> ok
                    09:12     deadline                 -> 2027-02-01 09:17:00
                    """),
            Story.in(WATCHED, "more than three customers without a call in half an hour look unreal", """
                    09:00     open-counter 1 li-min    -> ok
                    09:00     serve 1 invoice          -> ok
                    09:01     finish 1                 -> ok
                    09:10     serve 1 invoice          -> ok
                    09:11     finish 1                 -> ok
                    09:20     serve 1 invoice          -> ok
                    09:21     finish 1                 -> ok
                    09:30     serve 1 invoice          -> ok
                    09:30     due                      -> nothing
                    09:31     finish 1                 -> ok
                    09:35     serve 1 invoice          -> ok
                    09:35     due                      -> a1 served-without-call warning
                    09:35     alert a1                 -> warning 4.0/3.0 at 1
                    09:36     resolve a1 chen          -> a1 resolved
                    """),
            Story.in(
                    WATCHED,
                    "who was sent to a counter and sent back, or did not come, was not served without a call",
                    """
                    09:00     open-counter 1 li-min    -> ok
                    09:00     take invoice             -> C001
                    09:00     send 1 C001 greeted      -> ok
                    09:00     undo 1                   -> ok
                    09:00     send 1 C001 greeted      -> ok
                    09:00     undo 1                   -> ok
                    09:00     send 1 C001 greeted      -> ok
                    09:00     undo 1                   -> ok
                    09:00     send 1 C001 greeted      -> ok
                    09:01     no-show 1                -> ok
                    09:01     serve 1 invoice          -> ok
                    09:03     finish 1                 -> ok
                    09:03     serve 1 invoice          -> ok
                    09:05     finish 1                 -> ok
                    09:05     serve 1 invoice          -> ok
                    09:05     due                      -> nothing
                    09:07     finish 1                 -> ok
                    09:08     take invoice             -> C005
                    09:08     send 1 C005 greeted      -> ok
                    09:08     undo 1                   -> ok
                    09:08     due                      -> nothing
                    09:08     send 1 C005 greeted      -> ok
                    09:08     due                      -> a1 served-without-call warning
                    09:08     alert a1                 -> warning 4.0/3.0 at 1
                    """),
            Story.of("nobody looks for ghosts where the plan does not ask to", """
                    09:00     open-counter 1 li-min    -> ok
                    09:00     take bill-payment        -> A001
                    09:00     call 1                   -> A001
                    09:01     start 1                  -> ok
                    16:00     due                      -> nothing
                    16:00     finish 1                 -> ok
                    16:00     take bill-payment        -> A002
                    16:00     call 1                   -> A002
                    16:00     start 1                  -> ok
                    16:00     finish 1                 -> ok
                    16:00     due                      -> nothing
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}

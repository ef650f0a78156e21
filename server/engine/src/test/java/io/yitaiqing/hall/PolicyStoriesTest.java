package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How the dispatch policy is changed while the hall runs, and what may not be asked of it. */
class PolicyStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("another policy holds from the next call on, under the next version", """
                    09:00  open-counter 2 wang-fang                -> ok
                    09:00  take bill-payment x3                    -> ok
                    09:01  take invoice                            -> C001
                    09:02  call 2                                  -> A001
                    09:02  no-show 2                               -> ok
                    09:03  change-policy static-priority weight.invoice=9  -> policy static-priority version 2
                    09:03  call 2                                  -> C001
                    09:03  why                                     -> static-priority; A002 lower-index
                    09:04  change-policy first-come-first-served   -> policy first-come-first-served version 3
                    """),
            Story.of("of the terms only what is said changes", """
                    09:00  open-counter 2 wang-fang                -> ok
                    09:00  take bill-payment x2                    -> ok
                    09:01  take invoice x2                         -> ok
                    09:01  change-policy same overtakes=0          -> policy first-come-first-served version 2
                    09:01  change-policy static-priority weight.invoice=9  -> policy static-priority version 3
                    09:02  call 2                                  -> A001
                    09:02  why                                     -> overtake-cap
                    """),
            Story.of("a closed hall has no policy to change", """
                    09:00  close-day                               -> ok
                    09:01  change-policy c-mu                      -> HALL_IS_CLOSED
                    """),
            Story.of("every term has its bounds", """
                    09:00  change-policy coin-toss                 -> VALUE_IS_WRONG
                    09:00  change-policy same                      -> VALUE_IS_WRONG
                    "Expected a dispatch policy or terms for it, but neither is named."
                    09:00  change-policy same shadow=dice          -> VALUE_IS_WRONG
                    09:00  change-policy same shadow=c-mu no-shadow -> VALUE_IS_WRONG
                    09:00  change-policy same offset=-1            -> VALUE_IS_WRONG
                    "Expected the offset of dispatch in seconds from 0 to 86400, but got -1."
                    09:00  change-policy same offset=NaN           -> VALUE_IS_WRONG
                    "Expected the offset of dispatch in seconds from 0 to 86400, but got NaN."
                    09:00  change-policy same offset=Infinity      -> VALUE_IS_WRONG
                    09:00  change-policy same weight.invoice=0     -> VALUE_IS_WRONG
                    "Expected the importance of 'invoice' from 0.001 to 1000, but got 0."
                    09:00  change-policy same weight.passport=1    -> VALUE_IS_WRONG
                    09:00  change-policy same factors=1,1,1,1      -> VALUE_IS_WRONG
                    "Expected 5 factors, one for each proficiency, but got 4."
                    09:00  change-policy same factors=1,1,1,1,20   -> VALUE_IS_WRONG
                    09:00  change-policy same overtakes=10001      -> VALUE_IS_WRONG
                    09:00  change-policy same limit=59             -> VALUE_IS_WRONG
                    "Expected a wait limit in seconds from 60 to 86400, but got 59."
                    09:00  change-policy same priority=0           -> VALUE_IS_WRONG
                    09:00  change-policy same rings=600,600        -> VALUE_IS_WRONG
                    "Expected each ring to begin later than the one before it, after 600 seconds, but got 600."
                    09:00  change-policy same rings=1,2,3,4,5,6,7,8,9,10,11  -> VALUE_IS_WRONG
                    09:00  change-policy same own=nobody           -> VALUE_IS_WRONG
                    09:00  change-policy same offer=4              -> VALUE_IS_WRONG
                    09:00  change-policy same shadow=c-mu          -> policy first-come-first-served version 2
                    09:00  change-policy same no-shadow            -> policy first-come-first-served version 3
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}

package io.yitaiqing.hall;

import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Place.Kind;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * How long a visit waits for one counter (一台清). Bills usually take two minutes, connections fifteen, invoices one;
 * counter 1 does all of them, and a visit may end one minute later for being cleared there.
 */
class OneCounterStoriesTest {

    private static final HallPlan AT_ALL_COSTS =
            HallPlans.with(HallPlans.small(), draft -> draft.oneCounterDelaySeconds = 3_600);

    private static final HallPlan AT_NO_COST =
            HallPlans.with(HallPlans.small(), draft -> draft.oneCounterDelaySeconds = 0);

    static final List<Story> STORIES = List.of(
            Story.of("a counter that does not call keeps nobody for longer than the delay", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:10     take bill-payment+new-connection  -> A001
                    09:10     call 2                            -> QUEUE_IS_EMPTY
                    09:11     call 2                            -> QUEUE_IS_EMPTY
                    09:11:01  call 2                            -> A001
                    09:11:01  start 2                           -> ok
                    09:13     finish 2                          -> A001 finished done, A001 goes on to new-connection
                    09:15     take bill-payment+new-connection  -> A002
                    09:15     call 2                            -> A002
                    """),
            Story.of("a counter that has just become idle is waited for anew", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:01     take bill-payment                 -> A001
                    09:01     call 1                            -> A001
                    09:02     start 1                           -> ok
                    09:02     take invoice+new-connection       -> C001
                    09:05     finish 1                          -> ok
                    09:05:30  call 2                            -> QUEUE_IS_EMPTY
                    09:05:40  call 1                            -> C001
                    """),
            Story.of("a counter that will soon be free is waited for, one that will not is not", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:00     open-counter 3 zhao-lei           -> ok
                    09:00     take invoice                      -> C001
                    09:00     call 1                            -> C001
                    09:00     start 1                           -> ok
                    09:00     take bill-payment+new-connection  -> A001
                    09:00:10  call 2                            -> QUEUE_IS_EMPTY
                    09:00:10  call 3                            -> QUEUE_IS_EMPTY
                    09:00:50  add-errand C001 new-connection    -> ok
                    09:00:51  call 2                            -> A001
                    """),
            Story.of("with the rest to be had elsewhere, nobody waits for the one counter", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  open-counter 2 wang-fang          -> ok
                    09:00  open-counter 3 zhao-lei           -> ok
                    09:00  take new-connection               -> B001
                    09:00  call 1                            -> B001
                    09:01  take bill-payment+new-connection  -> A001
                    09:01  call 2                            -> A001
                    09:01  start 2                           -> ok
                    09:03  finish 2                          -> A001 finished done, A001 goes on to new-connection
                    09:03  call 3                            -> A001
                    """),
            Story.of("where only the one counter does the rest, a short part is kept for it until it seems stuck", """
                    09:00     open-counter 1 li-min        -> ok
                    09:00     open-counter 2 wang-fang     -> ok
                    09:00     take new-connection          -> B001
                    09:00     call 1                       -> B001
                    09:00     start 1                      -> ok
                    09:01     take invoice+new-connection  -> C001
                    09:01     call 2                       -> QUEUE_IS_EMPTY
                    09:40     call 2                       -> QUEUE_IS_EMPTY
                    09:45:01  call 2                       -> C001
                    """),
            Story.of("a longer part is done meanwhile", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  open-counter 2 wang-fang          -> ok
                    09:00  take new-connection               -> B001
                    09:00  call 1                            -> B001
                    09:01  take bill-payment+new-connection  -> A001
                    09:01  call 2                            -> A001
                    """),
            Story.of("the work of older visits counts", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:00     open-counter 3 zhao-lei           -> ok
                    09:00     take new-connection x4            -> ok
                    09:00     call 3                            -> B001
                    09:00     take invoice+bill-payment+new-connection -> C001
                    09:00     call 2                            -> C001
                    """),
            Story.of("a counter that took somebody younger is not waited for", """
                    09:00     open-counter 1 li-min                 -> ok
                    09:00     open-counter 2 wang-fang              -> ok
                    09:01     take invoice+new-connection           -> C001
                    09:01     take invoice                          -> C002
                    09:01     call 2                                -> C002
                    09:01     take invoice                          -> C003
                    09:01:10  call-visit 1 C003 regular             -> C003
                    09:01:10  no-show 2                             -> ok
                    09:01:10  call 2                                -> C001
                    """),
            Story.in(AT_ALL_COSTS, "a hall may let visits wait for long, but not for ever", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:00     open-counter 3 zhao-lei           -> ok
                    09:00     take new-connection               -> B001
                    09:00     call 1                            -> B001
                    09:01     take bill-payment+new-connection  -> A001
                    09:01     call 2                            -> QUEUE_IS_EMPTY
                    09:14     call 3                            -> QUEUE_IS_EMPTY
                    09:45:01  call 3                            -> A001
                    """),
            Story.in(AT_NO_COST, "a hall may let nobody wait who would end sooner otherwise", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:01     take bill-payment+new-connection  -> A001
                    09:01     call 2                            -> QUEUE_IS_EMPTY
                    09:01:01  call 2                            -> A001
                    """),
            Story.in(terminal(), "an idle terminal calls nobody, one in use goes on to the next", """
                    09:00     open-counter T                    -> ok
                    09:00     open-counter 2 wang-fang          -> ok
                    09:00     take bill-payment+new-connection  -> A001
                    09:00     call 2                            -> A001
                    09:01     take invoice                      -> C001
                    09:01     call T                            -> C001
                    09:01     start T                           -> ok
                    09:01     no-show 2                         -> ok
                    09:01     take bill-payment+new-connection  -> A002
                    09:01:30  call 2                            -> QUEUE_IS_EMPTY
                    09:02     finish T                          -> ok
                    09:02     call T                            -> A002
                    """),
            Story.of("whoever is sent to a counter or a clerk gets there what can be had", """
                    09:00     open-counter 1 li-min             -> ok
                    09:00     open-counter 3 zhao-lei           -> ok
                    09:00     take bill-payment+new-connection  -> A001
                    09:00     call 1                            -> A001
                    09:00     start 1                           -> ok
                    09:01     transfer 1 counter:3 by-wait      -> ok
                    09:01     call 1                            -> QUEUE_IS_EMPTY
                    09:01     call 3                            -> A001
                    09:01     start 3                           -> ok
                    09:02     transfer 3 clerk:zhao-lei by-wait -> ok
                    09:02     call 3                            -> A001
                    """),
            Story.of("what is left after a transfer waits for one counter again", """
                    09:00     open-counter 1 li-min                     -> ok
                    09:00     open-counter 2 sun-yi                     -> ok
                    09:00     take new-connection+bill-payment+invoice  -> B001
                    09:00     call 1                                    -> B001
                    09:00     start 1                                   -> ok
                    09:01     transfer 1 service:new-connection last    -> ok
                    09:01     call 2                                    -> QUEUE_IS_EMPTY
                    09:02     call 1                                    -> B001
                    09:02     start 1                                   -> ok
                    09:10     finish 1    -> B001 finished done, B001 goes on to bill-payment+invoice
                    09:10:30  call 2                                    -> QUEUE_IS_EMPTY
                    09:10:40  close-counter 1                           -> ok
                    09:10:40  call 2                                    -> B001
                    """));

    private static HallPlan terminal() {
        HallPlan plan = HallPlans.small();
        List<String> all = List.of("bill-payment", "new-connection", "invoice");
        Place terminal = new Place("T", "自助机", all, Optional.empty(), List.of(), Kind.TERMINAL, false);
        return HallPlans.with(
                plan,
                plan.services(),
                Stream.concat(plan.counters().stream(), Stream.of(terminal)).toList(),
                plan.clerks());
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}

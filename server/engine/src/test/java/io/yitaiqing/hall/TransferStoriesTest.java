package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Visits that are sent on to a service, a counter or a clerk, and the clerk who owns them all the way (首问负责). */
class TransferStoriesTest {

    private static final HallPlan CARRYING = HallPlans.with(
            HallPlans.small(),
            draft -> draft.closing = new ClosingTerms(ClosingTerms.Waiting.CARRY, ClosingTerms.Parked.CARRY));

    /** Counters 2 and 3 are open, and counter 1 serves A001. */
    private static final String SERVING = """
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  open-counter 3 zhao-lei   -> ok
            09:00  take bill-payment         -> A001
            09:01  call 1                    -> A001
            09:02  start 1                   -> ok
            """;

    static final List<Story> STORIES = List.of(
            Story.of("a visit has exactly one destination and a delay of at most four hours", SERVING + """
                    09:03  transfer 1 none by-wait                          -> VALUE_IS_WRONG
                    "Expected exactly one of a service, a counter and a clerk, but got none."
                    09:03  transfer 1 service:invoice,counter:2 by-wait     -> VALUE_IS_WRONG
                    "Expected exactly one of a service, a counter and a clerk, but got 2."
                    09:03  transfer 1 service:invoice by-wait -1            -> VALUE_IS_WRONG
                    "Expected a delay of 0 to 14400 seconds, but got -1."
                    09:03  transfer 1 service:invoice by-wait 14401         -> VALUE_IS_WRONG
                    09:03  transfer 2 service:invoice by-wait               -> NOBODY_IS_SERVED
                    09:03  transfer 9 service:invoice by-wait               -> UNKNOWN_COUNTER
                    09:03  transfer 1 service:passport by-wait              -> UNKNOWN_SERVICE
                    09:03  transfer 1 service:invoice by-wait 14400         -> A001 transferred to invoice for later
                    """),
            Story.of("at the wrong desk, the first errand is asked anew as what it should have been", SERVING + """
                    09:02  add-errand A001 invoice                  -> ok
                    09:03  transfer 1 service:new-connection by-wait -> A001 transferred to new-connection
                    09:03  counter 1                                -> idle
                    09:03  asks A001                                -> new-connection+invoice
                    09:04  call 1                                   -> A001
                    """),
            Story.of("to a service that it asks already, a visit goes as it is", SERVING + """
                    09:03  transfer 1 service:bill-payment by-wait  -> A001 transferred to bill-payment
                    09:03  call 2                                   -> A001
                    """),
            Story.of("it waits for the destination alone, and for the rest afterwards", """
                    09:00  open-counter 2 wang-fang                     -> ok
                    09:00  open-counter 3 zhao-lei                      -> ok
                    09:00  take new-connection+bill-payment             -> B001
                    09:01  call 3                                       -> B001
                    09:02  start 3                                      -> ok
                    09:03  transfer 3 service:bill-payment by-wait      -> B001 transferred to bill-payment
                    09:03  call 3                                       -> QUEUE_IS_EMPTY
                    09:03  add-errand B001 invoice                      -> ok
                    09:03  drop-errand B001 invoice                     -> ok
                    09:03  call 3                                       -> QUEUE_IS_EMPTY
                    09:04  call 2                                       -> B001
                    09:05  start 2                                      -> ok
                    09:06  finish 2                           -> B001 finished done, B001 goes on to new-connection
                    09:06  call 3                                       -> B001
                    """),
            Story.of("what it was sent to is dropped, and it waits for the rest", """
                    09:00  open-counter 3 zhao-lei                      -> ok
                    09:00  take new-connection+bill-payment             -> B001
                    09:01  call 3                                       -> B001
                    09:02  start 3                                      -> ok
                    09:03  transfer 3 service:bill-payment by-wait      -> ok
                    09:04  drop-errand B001 bill-payment                -> ok
                    09:04  call 3                                       -> B001
                    """),
            Story.of("a visit whose leg lost its errand takes the destination as one more", """
                    09:00  open-counter 2 wang-fang         -> ok
                    09:00  take bill-payment                -> A001
                    09:01  call 2                           -> A001
                    09:01  start 2                          -> ok
                    09:02  add-errand A001 new-connection   -> ok
                    09:02  drop-errand A001 bill-payment    -> ok
                    09:03  transfer 2 service:invoice last  -> A001 transferred to invoice
                    """),
            Story.of("first at a counter or a clerk is before everybody who is called there", SERVING + """
                    09:02  take invoice                    -> C001
                    09:03  transfer 1 counter:2 first      -> ok
                    09:04  call 2                          -> A001
                    09:04  start 2                         -> ok
                    09:05  transfer 2 clerk:wang-fang first -> ok
                    09:06  call 2                          -> A001
                    """),
            Story.of("first is before everybody", SERVING + """
                    09:02  take invoice                        -> C001
                    09:03  transfer 1 service:invoice first    -> ok
                    09:04  call 2                              -> A001
                    """),
            Story.of("first is before those too who ask something else of the counter", """
                    09:00  open-counter 1 li-min               -> ok
                    09:00  take bill-payment                   -> A001
                    09:00  take new-connection                 -> B001
                    09:01  call 1                              -> A001
                    09:02  start 1                             -> ok
                    09:03  transfer 1 service:invoice first    -> ok
                    09:04  call 1                              -> A001
                    """),
            Story.of("last is behind everybody", SERVING + """
                    09:02  take invoice                        -> C001
                    09:03  transfer 1 service:invoice last     -> ok
                    09:04  take invoice                        -> C002
                    09:04  call 2                              -> C001
                    09:04  call 1                              -> A001
                    """),
            Story.of("by wait is where the ticket was taken", """
                    09:00  open-counter 1 li-min              -> ok
                    09:00  open-counter 2 wang-fang           -> ok
                    09:00  take invoice                       -> C001
                    09:01  take bill-payment                  -> A001
                    09:02  take invoice                       -> C002
                    09:02  call-visit 1 A001 baby             -> ok
                    09:02  start 1                            -> ok
                    09:03  transfer 1 service:invoice by-wait -> ok
                    09:04  call 2                             -> C001
                    09:04  call 1                             -> A001
                    """),
            Story.of("the place of a transfer is for that wait only; then the true wait counts again", """
                    09:00  open-counter 2 wang-fang                   -> ok
                    09:00  open-counter 3 zhao-lei                    -> ok
                    09:00  take bill-payment+new-connection           -> A001
                    09:00  call 2                                     -> A001
                    09:01  start 2                                    -> ok
                    09:01  take new-connection                        -> B001
                    09:02  transfer 2 counter:2 last                  -> A001 transferred to \
                    bill-payment+new-connection at 2
                    09:03  call 2                                     -> A001
                    09:03  start 2                                    -> ok
                    09:04  finish 2                                   -> A001 finished done, A001 goes on to \
                    new-connection
                    09:05  call 3                                     -> A001
                    """),
            Story.of("to a counter, nobody else calls it", SERVING + """
                    09:03  transfer 1 counter:2 by-wait  -> A001 transferred to bill-payment at 2
                    09:03  call 1                        -> QUEUE_IS_EMPTY
                    09:03  call 2                        -> A001
                    """),
            Story.of("a counter to which a visit is sent is open and able", SERVING + """
                    09:03  transfer 1 counter:9 by-wait  -> UNKNOWN_COUNTER
                    09:03  transfer 1 counter:3 by-wait  -> COUNTER_MAY_NOT_SERVE
                    "Expected a visit for new-connection, but v1 waits for bill-payment."
                    09:03  close-counter 3               -> ok
                    09:04  transfer 1 counter:3 by-wait  -> COUNTER_IS_CLOSED
                    "Expected counter 3 to be open, but it closed at 09:03."
                    09:04  pause 2 tea                   -> ok
                    09:04  transfer 1 counter:2 by-wait  -> A001 transferred to bill-payment at 2
                    09:05  due                           -> nothing
                    09:06  resume 2                      -> ok
                    09:06  call 2                        -> A001
                    """),
            Story.of("to a clerk, it waits for them wherever they sit", SERVING + """
                    09:03  transfer 1 clerk:nobody by-wait     -> UNKNOWN_CLERK
                    09:03  transfer 1 clerk:zhao-lei by-wait   -> CLERK_LACKS_SKILL
                    "Expected clerk zhao-lei to be skilled in what v1 asks (bill-payment), but they are in none."
                    09:03  transfer 1 clerk:sun-yi by-wait     -> CLERK_IS_NOT_SIGNED_IN
                    "Expected clerk sun-yi to be signed in at a counter, but they are at none."
                    09:03  transfer 1 clerk:wang-fang by-wait  -> A001 transferred to bill-payment with wang-fang
                    09:03  call 1                              -> QUEUE_IS_EMPTY
                    09:03  call 2                              -> A001
                    """),
            Story.of("a clerk can do only what their counter is for", """
                    09:00  open-counter 2 li-min                     -> ok
                    09:00  open-counter 3 zhao-lei                   -> ok
                    09:00  take new-connection                       -> B001
                    09:01  call 3                                    -> B001
                    09:01  start 3                                   -> ok
                    09:02  transfer 3 clerk:li-min by-wait           -> COUNTER_MAY_NOT_SERVE
                    """),
            Story.of("of several errands, a destination does what it can", SERVING + """
                    09:02  add-errand A001 new-connection         -> ok
                    09:03  transfer 1 clerk:zhao-lei by-wait      -> A001 transferred to bill-payment+new-connection \
                    with zhao-lei
                    09:04  call 3                                 -> A001
                    09:04  start 3                                -> ok
                    09:09  finish 3                               -> A001 finished done, A001 goes on to bill-payment
                    09:09  call 2                                 -> A001
                    """),
            Story.of("with a delay, a visit waits only then", SERVING + """
                    09:03  transfer 1 service:invoice first 600   -> A001 transferred to invoice for later
                    09:03  visit A001                             -> parked
                    09:04  call 2                                 -> QUEUE_IS_EMPTY
                    09:04  deadline                               -> 2027-02-01 09:13:00
                    09:13  due                                    -> A001 back
                    09:13  call 2                                 -> A001
                    """),
            Story.of("last with a delay is behind who comes meanwhile", SERVING + """
                    09:03  transfer 1 service:invoice last 600    -> ok
                    09:12  take invoice                           -> C001
                    09:13  due                                    -> A001 back
                    09:13  call 2                                 -> C001
                    """),
            Story.of("when the counter it waits for closes, it waits for any, in its place", SERVING + """
                    09:02  take bill-payment              -> A002
                    09:03  transfer 1 counter:2 by-wait   -> ok
                    09:04  close-counter 2                -> ok
                    09:04  deadline                       -> 2027-02-01 09:04:00
                    09:04  due                            -> A001 released
                    09:04  due                            -> nothing
                    09:05  call 1                         -> A001
                    """),
            Story.of(
                    "when the clerk it waits for signs out, it waits for any; at another counter it finds them",
                    SERVING + """
                    09:03  transfer 1 clerk:wang-fang last -> ok
                    09:04  close-counter 2                 -> ok
                    09:05  close-counter 1                 -> ok
                    09:05  open-counter 1 wang-fang        -> ok
                    09:05  due                             -> nothing
                    09:06  close-counter 1                 -> ok
                    09:06  due                             -> A001 released
                    """),
            Story.of("a visit that comes back to a closed counter waits for any", SERVING + """
                    09:03  transfer 1 counter:2 by-wait 60  -> ok
                    09:03  close-counter 2                  -> ok
                    09:03  due                              -> nothing
                    09:04  due                              -> A001 back, A001 released
                    09:04  call 1                           -> A001
                    """),
            Story.of("behind shut doors nobody is sent on who would not be called", """
                    16:55  open-counter 1 li-min               -> ok
                    16:55  take bill-payment                   -> A001
                    16:56  call 1                              -> A001
                    16:57  start 1                             -> ok
                    17:00  due                                 -> doors shut
                    17:01  transfer 1 service:invoice by-wait  -> HALL_IS_CLOSED
                    "Expected hall H001 to be open, but it is closed and calls nobody who waits."
                    17:02  finish 1                            -> ok
                    """),
            Story.in(CARRYING, "behind shut doors the freed counter closes, and the visit waits for the next day", """
                    16:55  open-counter 1 li-min               -> ok
                    16:55  take bill-payment                   -> A001
                    16:56  call 1                              -> A001
                    16:57  start 1                             -> ok
                    17:00  close-day                           -> ok
                    17:01  transfer 1 counter:1 by-wait        -> A001 transferred to bill-payment at 1, counter 1 \
                    closed
                    17:01  due                                 -> A001 released
                    17:01  visit A001                          -> waiting
                    """),
            Story.of("a transfer taken back leaves the need as it was", SERVING + """
                    09:03  transfer 1 service:new-connection first  -> A001 transferred to new-connection
                    09:03  undo 1                                   -> transfer of A001 undone
                    09:03  asks A001                                -> bill-payment
                    09:04  finish 1                                 -> A001 finished done, A001 served
                    """),
            Story.of("who serves a visit first owns it to its end", SERVING + """
                    09:02  owns li-min                            -> A001
                    09:02  take invoice                           -> C001
                    09:03  transfer 1 service:invoice first       -> ok
                    09:03  call 2                                 -> A001
                    09:03  start 2                                -> ok
                    09:04  owns wang-fang                         ->
                    09:04  owns li-min                            -> A001
                    09:04  call 1                                 -> C001
                    09:04  start 1                                -> ok
                    09:05  owns li-min                            -> A001 C001
                    09:06  finish 2                               -> A001 finished done, A001 served
                    09:06  owns li-min                            -> C001
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}

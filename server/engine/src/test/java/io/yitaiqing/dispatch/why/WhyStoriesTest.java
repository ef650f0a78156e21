package io.yitaiqing.dispatch.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the sentence of a call says under each policy, in Chinese and English. */
class WhyStoriesTest {

    private static final String THREE = """
            09:00     open-counter 1 li-min  -> ok
            09:00     take bill-payment      -> A001
            09:03     take invoice           -> C001
            09:10     take new-connection    -> B001
            """;

    private record Told(String name, HallPlan plan, String lines, String zh, String en) {}

    private static HallPlan under(String policy) {
        return under(policy, Map.of());
    }

    private static HallPlan under(String policy, Map<String, Weight> weights) {
        return HallPlans.under(
                policy,
                HallPlans.with(
                        HallPlans.small(), draft -> draft.dispatch = DispatchTerms.USUAL.weighing(180, weights)));
    }

    private static HallPlan guarded(
            String policy, Optional<Integer> cap, Optional<Long> limit, Optional<Integer> inARow) {
        return HallPlans.under(policy, HallPlans.with(HallPlans.small(), draft -> {
            draft.segments = List.of(new Segment("elderly", "长者", "Elderly", 900));
            draft.dispatch = DispatchTerms.USUAL.with(new FairnessTerms(cap, limit, inARow));
        }));
    }

    private static final HallPlan PRIORITY =
            guarded("first-come-first-served", Optional.empty(), Optional.empty(), Optional.empty());
    private static final HallPlan CAPPED =
            guarded("wait-over-target", Optional.of(1), Optional.empty(), Optional.empty());
    private static final HallPlan LIMITED =
            guarded("wait-over-target", Optional.empty(), Optional.of(3_600L), Optional.empty());
    private static final HallPlan TURNS =
            guarded("first-come-first-served", Optional.empty(), Optional.empty(), Optional.of(1));

    private static final List<Told> TOLD = List.of(
            new Told(
                    "first come first served: the longer wait",
                    HallPlans.small(),
                    THREE + "09:12  call 1 -> A001",
                    "A001被叫到一号台，因为该号已等候12分钟，比下一位C001（9分钟）更久。",
                    "A001 was called to counter 1 because it had waited 12 min, longer than the "
                            + "next, C001 (9 min)."),
            new Told(
                    "nobody else waited",
                    HallPlans.small(),
                    "09:00 open-counter 1 li-min -> ok\n" + "09:00 take invoice -> C001\n" + "09:12:30  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候12分钟，且没有其他可由此窗口办理的客户在等。",
                    "C001 was called to counter 1 because it had waited 12 min and nobody else "
                            + "waited whom this counter could call."),
            new Told(
                    "as long as the next",
                    HallPlans.small(),
                    "09:00 open-counter 1 li-min -> ok\n" + "09:00 take invoice x2 -> ok\n"
                            + "09:12:30  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候12分钟，与下一位C002相同，但取号在先。",
                    "C001 was called to counter 1 because it had waited 12 min, as long as the next, "
                            + "C002, and took its ticket first."),
            new Told(
                    "to the second where minutes are the same",
                    HallPlans.small(),
                    "09:00 open-counter 1 li-min -> ok\n" + "09:00 take invoice -> ok\n"
                            + "09:00:20 take invoice -> ok\n" + "09:12:30  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候12分30秒，比下一位C002（12分10秒）更久。",
                    "C001 was called to counter 1 because it had waited 12 min 30 s, longer than the "
                            + "next, C002 (12 min 10 s)."),
            new Told(
                    "static priority: the more important service",
                    under("static-priority", Map.of("invoice", new Weight(2, 0))),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为发票在本厅优先于缴费（下一位A001）。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because Invoice goes before Bill payment (the "
                            + "next, A001) in this hall. A001 had waited longer, but came after C001 under the "
                            + "hall's rule."),
            new Told(
                    "static priority among equals: the longer wait",
                    under("static-priority"),
                    THREE + "09:12  call 1 -> A001",
                    "A001被叫到一号台，因为该号已等候12分钟，比下一位C001（9分钟）更久。",
                    "A001 was called to counter 1 because it had waited 12 min, longer than the "
                            + "next, C001 (9 min)."),
            new Told(
                    "accumulating priority: the weighed wait",
                    under("accumulating-priority", Map.of("invoice", new Weight(3, 0))),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候9分钟，按业务重要性折算的分量是下一位A001的2.3倍。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because it had waited 9 min, and weighed by the "
                            + "importance of its service counts 2.3 times as much as the next, A001. A001 had waited "
                            + "longer, but came after C001 under the hall's rule."),
            new Told(
                    "wait over target: the shares",
                    under("wait-over-target"),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候9分钟，达目标时间的90 %，下一位A001为80 %。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because it had waited 9 min, 90 % of its target; "
                            + "the next, A001 80 %. A001 had waited longer, but came after C001 under the "
                            + "hall's rule."),
            new Told(
                    "earliest due: the moments",
                    under("earliest-due"),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为该号的目标时间还有1分钟，早于下一位A001（还有3分钟）。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because its target ends in 1 min, before that of "
                            + "the next, A001 (which ends in 3 min). A001 had waited longer, but came after "
                            + "C001 under the hall's rule."),
            new Told(
                    "longest queue: the lines",
                    under("longest-queue"),
                    THREE + "09:11 take new-connection -> B002\n" + "09:12  call 1 -> B001",
                    "B001被叫到一号台，因为等候报装的有2位，最长的队伍先办；该号已等候2分钟，比下一位B002（1分钟）更久。" + "A001、C001等得更久，但按本厅规则排在B001之后。",
                    "B001 was called to counter 1 because 2 waited for New connection and the "
                            + "longest line goes first; it had waited 2 min, longer than the next, B002 (1 "
                            + "min). A001 and C001 had waited longer, but came after B001 under the hall's " + "rule."),
            new Told(
                    "c-mu: what a minute of service is worth",
                    under("c-mu"),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为发票约需54秒，每分钟服务的分量是下一位A001的1.8倍。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because Invoice takes about 54 s, and each minute "
                            + "of it counts 1.8 times as much as the next, A001. A001 had waited longer, but "
                            + "came after C001 under the hall's rule."),
            new Told(
                    "generalized c-mu: how urgent",
                    under("generalized-c-mu"),
                    THREE + "09:12  call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候9分钟，达目标时间的90 %，综合等候、目标、重要性和办理时长，紧急程度是下一位A001的3.2倍。" + "A001等得更久，但按本厅规则排在C001之后。",
                    "C001 was called to counter 1 because it had waited 9 min, 90 % of its target, "
                            + "and by wait, target, importance and service time was 3.2 times as urgent as the "
                            + "next, A001. A001 had waited longer, but came after C001 under the hall's rule."),
            new Told(
                    "tuned weights: how urgent by them",
                    under("tuned-weights", Map.of("new-connection", new Weight(10, 5))),
                    THREE + "09:12  call 1 -> B001",
                    "B001被叫到一号台，因为该号已等候2分钟，按本厅为报装设定的权重，紧急程度是下一位A001的3.3倍。" + "A001、C001等得更久，但按本厅规则排在B001之后。",
                    "B001 was called to counter 1 because it had waited 2 min, and by the weights "
                            + "this hall has set for New connection was 3.3 times as urgent as the next, A001. "
                            + "A001 and C001 had waited longer, but came after B001 under the hall's rule."),
            new Told(
                    "out of order: a person",
                    HallPlans.small(),
                    THREE + "09:12  call-visit 1 B001 with~child -> B001",
                    "B001被叫到一号台，因为工作人员决定不按顺序叫此号。" + "按规则本应叫A001。" + "A001、C001等得更久，但工作人员选择了B001。",
                    "B001 was called to counter 1 because a person decided to call it out of order. "
                            + "By the rule it would have been A001. A001 and C001 had waited longer, but a "
                            + "person chose B001."),
            new Told(
                    "a head start",
                    PRIORITY,
                    THREE + "09:12 take bill-payment segment=elderly -> A002\n" + "09:12:30 call 1 -> A002",
                    "A002被叫到一号台，因为该号已等候30秒，连同优先时间计为15分钟，多于下一位A001（12分钟）。" + "A001、C001、B001等得更久，但A002享有优先时间。",
                    "A002 was called to counter 1 because it had waited 30 s, which counts as 15 min "
                            + "with its head start, more than the next, A001 (12 min). A001, C001 and B001 had waited "
                            + "longer, but A002 has a head start."),
            new Told(
                    "a head start is told beside the true wait",
                    CAPPED,
                    THREE + "09:12 take invoice segment=elderly -> C002\n" + "09:12:30 call 1 -> C002",
                    "C002被叫到一号台，因为该号已等候30秒，连同优先时间计为15分钟，多于下一位C001（9分钟）。" + "A001、C001、B001等得更久，但C002享有优先时间。",
                    "C002 was called to counter 1 because it had waited 30 s, which counts as 15 min "
                            + "with its head start, more than the next, C001 (9 min). A001, C001 and B001 had "
                            + "waited longer, but C002 has a head start."),
            new Told(
                    "a head start and another service",
                    CAPPED,
                    "09:00 open-counter 1 li-min -> ok\n09:00 take bill-payment -> A001\n"
                            + "09:12 take invoice segment=elderly -> C001\n" + "09:12:30 call 1 -> C001",
                    "C001被叫到一号台，因为该号已等候30秒，连同优先时间计为15分钟，达目标时间的155 %，下一位A001为83 %。" + "A001等得更久，但C001享有优先时间。",
                    "C001 was called to counter 1 because it had waited 30 s, which counts as 15 min "
                            + "with its head start, 155 % of its target; the next, A001 83 %. A001 had waited "
                            + "longer, but C001 has a head start."),
            new Told(
                    "the cap of overtakes",
                    CAPPED,
                    THREE + "09:12 call 1 -> C001\n" + "09:12 no-show 1 -> ok\n" + "09:12:10 take invoice -> C002\n"
                            + "09:40 call 1 -> A001",
                    "A001被叫到一号台，因为该号被后到者超过的次数已到本厅上限，不能再被超过。",
                    "A001 was called to counter 1 because it had been overtaken as often as this " + "hall allows."),
            new Told(
                    "the wait limit",
                    LIMITED,
                    THREE + "10:11 take invoice -> C002\n" + "10:11 call 1 -> A001",
                    "A001被叫到一号台，因为该号已等候1小时11分钟，超过本厅等候上限，此后一律等得最久者先办。",
                    "A001 was called to counter 1 because it had waited 1 h 11 min, beyond this "
                            + "hall's limit, from where the longest wait goes first."),
            new Told(
                    "the turn of ordinary visits",
                    TURNS,
                    THREE + "09:12 take bill-payment segment=elderly -> A002\n"
                            + "09:12 take bill-payment segment=elderly -> A003\n" + "09:12:30 call 1 -> A002\n"
                            + "09:12:30 no-show 1 -> ok\n" + "09:12:40 call 1 -> A001",
                    "A001被叫到一号台，因为优先客户已连续叫号到上限，轮到普通客户。",
                    "A001 was called to counter 1 because enough visits with a head start were "
                            + "called in a row and it was an ordinary visit's turn."),
            new Told(
                    "who cannot be served there, or waits for another counter",
                    HallPlans.small(),
                    """
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  open-counter 3 zhao-lei   -> ok
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take new-connection x5    -> ok
                    09:00  take bill-payment         -> A001
                    09:00  call-visit 2 A001 help    -> A001
                    09:01  start 2                   -> ok
                    09:02  transfer 2 counter:1 first -> ok
                    09:03  take invoice              -> C001
                    09:05  call 2                    -> C001
                    """,
                    "C001被叫到二号台，因为该号已等候2分钟，且没有其他可由此窗口办理的客户在等。" + "B001等得更久，但二号台不能办理报装。" + "A001等得更久，但在等指定的其他窗口或人员。",
                    "C001 was called to counter 2 because it had waited 2 min and nobody else waited "
                            + "whom this counter could call. B001 had waited longer, but counter 2 cannot do "
                            + "New connection. A001 had waited longer, but was sent to another counter or clerk."),
            new Told(
                    "a recall has the reasons of its first call",
                    HallPlans.small(),
                    THREE + "09:12 call 1 -> A001\n" + "09:14 recall 1 -> ok",
                    "A001被叫到一号台，因为该号已等候12分钟，比下一位C001（9分钟）更久。",
                    "A001 was called to counter 1 because it had waited 12 min, longer than the "
                            + "next, C001 (9 min)."),
            new Told(
                    "a recall of who was sent",
                    HallPlans.small(),
                    THREE + "09:12 send 1 C001 lost -> ok\n" + "09:14 recall 1 -> ok",
                    "C001被叫到一号台，因为服务台工作人员决定直接送到此窗口。",
                    "C001 was called to counter 1 because a person at the reception decided to send " + "it there."));

    @TestFactory
    Stream<DynamicTest> theSentenceOfEachPolicy() {
        return TOLD.stream()
                .map(told -> DynamicTest.dynamicTest(told.name(), () -> {
                    Whys whys = new Whys();
                    Tale tale = Tale.of(told.plan())
                            .heardBy(whys)
                            .tell("09:00  due -> ok")
                            .tell(told.lines());
                    Text sentence = whys.get(whys.last()).orElseThrow().sentence();
                    assertThat(sentence).isEqualTo(new Text(told.zh(), told.en()));
                }));
    }
}

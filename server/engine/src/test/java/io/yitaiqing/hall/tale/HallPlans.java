package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Norms;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.ServiceTerms;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The halls that tests are told of: three services, three counters, four clerks. */
public final class HallPlans {

    /** No daylight saving time since 1991, eight hours ahead of UTC. */
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final Hours OFFICE = Hours.daily(LocalTime.of(9, 0), LocalTime.of(17, 0));

    private HallPlans() {}

    /** Open every day from 9:00 to 17:00; a call that nobody follows waits for ever. */
    public static HallPlan small() {
        return plan(OFFICE, Optional.empty());
    }

    /** Like {@link #small()}, and a call that nobody follows for three minutes is a no-show. */
    public static HallPlan impatient() {
        return plan(OFFICE, Optional.of(180L));
    }

    /** Never shuts its doors. */
    public static HallPlan roundTheClock() {
        return plan(Hours.ALWAYS, Optional.of(180L));
    }

    /** Open from Monday to Friday. */
    public static HallPlan weekdays() {
        return plan(
                new Hours(
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        Optional.of(LocalTime.of(9, 0)),
                        Optional.of(LocalTime.of(17, 0))),
                Optional.empty());
    }

    /** The same plan without counter 2, the clerk Wang Fang and the service {@code invoice}. */
    public static HallPlan reduced(HallPlan plan) {
        return changed(
                plan,
                plan.policy(),
                plan.services().stream().filter(s -> !s.id().equals("invoice")).toList(),
                plan.counters().stream().filter(c -> !c.id().equals("2")).toList(),
                plan.clerks().stream().filter(c -> !c.id().equals("wang-fang")).toList(),
                plan.settings().dispatchedBy(reduced(plan.settings().dispatch())));
    }

    /** Terms that name nobody and nothing the reduced plan lacks. */
    private static DispatchTerms reduced(DispatchTerms terms) {
        Map<String, DispatchTerms.Weight> weights = new HashMap<>(terms.weights());
        weights.remove("invoice");
        return new DispatchTerms(
                terms.offsetSeconds(),
                weights,
                ExpectedTimes.USUAL,
                terms.fairness(),
                terms.rings(),
                Borrowing.NONE,
                terms.offers(),
                Optional.empty());
    }

    /** The same plan with other services, counters and clerks. */
    public static HallPlan with(HallPlan p, List<Service> services, List<Place> counters, List<Clerk> clerks) {
        return changed(p, p.policy(), services, counters, clerks, p.settings());
    }

    /** The same plan with some settings changed. */
    public static HallPlan with(HallPlan p, Consumer<SettingsDraft> change) {
        SettingsDraft draft = new SettingsDraft();
        change.accept(draft);
        return changed(p, p.policy(), p.services(), p.counters(), p.clerks(), draft.done());
    }

    /** The same plan with one service asking more of counters and customers. */
    public static HallPlan asking(HallPlan p, String service, ServiceTerms terms) {
        List<Service> services = p.services().stream()
                .map(s -> s.id().equals(service)
                        ? new Service(
                                s.id(),
                                s.name(),
                                s.nameEn(),
                                s.prefix(),
                                s.targetSeconds(),
                                s.typicalServiceSeconds(),
                                terms)
                        : s)
                .toList();
        return with(p, services, p.counters(), p.clerks());
    }

    /** The same plan under another dispatch policy. */
    public static HallPlan under(String policy, HallPlan p) {
        return changed(p, policy, p.services(), p.counters(), p.clerks(), p.settings());
    }

    /** The same plan under another dispatch policy with these terms. */
    public static HallPlan dispatched(String policy, DispatchTerms terms, HallPlan p) {
        return changed(
                p, policy, p.services(), p.counters(), p.clerks(), p.settings().dispatchedBy(terms));
    }

    private static HallPlan changed(
            HallPlan p,
            String policy,
            List<Service> services,
            List<Place> counters,
            List<Clerk> clerks,
            HallSettings settings) {
        return new HallPlan(
                p.id(),
                p.name(),
                p.nameEn(),
                p.region(),
                p.zone(),
                p.hours(),
                policy,
                p.roomCapacity(),
                p.norms(),
                services,
                counters,
                clerks,
                settings);
    }

    private static HallPlan plan(Hours hours, Optional<Long> noShowAfterSeconds) {
        return new HallPlan(
                "H001",
                "城南供电营业厅",
                "South City Hall",
                "south",
                SHANGHAI,
                hours,
                "first-come-first-served",
                40,
                new Norms(0.8, noShowAfterSeconds),
                List.of(
                        new Service("bill-payment", "缴费", "Bill payment", "A", 900, 120),
                        new Service("new-connection", "报装", "New connection", "B", 1800, 900),
                        new Service("invoice", "发票", "Invoice", "C", 600, 60)),
                List.of(
                        new Place("1", "一号台", List.of("bill-payment", "new-connection", "invoice")),
                        new Place("2", "二号台", List.of("bill-payment", "invoice")),
                        new Place("3", "三号台", List.of("new-connection"))),
                List.of(
                        new Clerk("li-min", "李敏", Map.of("bill-payment", 5, "new-connection", 3, "invoice", 4)),
                        new Clerk("wang-fang", "王芳", Map.of("bill-payment", 4, "invoice", 5)),
                        new Clerk("zhao-lei", "赵磊", Map.of("new-connection", 5)),
                        new Clerk("sun-yi", "孙毅", Map.of("bill-payment", 1))));
    }
}

package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Place.Kind;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.QuietTime;
import io.yitaiqing.hall.plan.RotaTerms;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Shift;
import io.yitaiqing.hall.plan.Zone;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The small hall with equipment, zones, a terminal {@code T} and a tidal counter {@code 4}; or with a rota. */
public final class EquippedHalls {

    private EquippedHalls() {}

    /** Bills need a cash detector, invoices a printer, connections the billing program; some of it is shared. */
    public static HallPlan equipped() {
        return equipped(HallPlans.small());
    }

    /** Another hall with this equipment, and its rota. */
    public static HallPlan equipped(HallPlan bare) {
        HallPlan plan = HallPlans.with(bare, draft -> {
            draft.equipment = List.of(
                    new Equipment("detector-1", "cash-detector", "验钞机一", "Cash detector 1"),
                    new Equipment("detector-2", "cash-detector", "验钞机二", "Cash detector 2"),
                    new Equipment("printer-1", "printer", "打印机一", "Printer 1"),
                    new Equipment("printer-2", "printer", "打印机二", "Printer 2"),
                    new Equipment("billing", "billing-program", "营销系统", "Billing program"));
            draft.rota = bare.settings().rota();
            draft.zones = List.of(new Zone("east", "东区", "East"), new Zone("west", "西区", "West"));
            draft.announcements = new AnnouncementTerms(
                    3,
                    5,
                    80,
                    List.of(new QuietTime(LocalTime.of(12, 0), LocalTime.of(13, 0))),
                    List.of(new AnnouncementTerms.Notice("请保管好随身物品", "Please mind your belongings")));
        });
        plan = HallPlans.asking(plan, "bill-payment", needs("cash-detector"));
        plan = HallPlans.asking(plan, "invoice", needs("printer"));
        plan = HallPlans.asking(plan, "new-connection", needs("billing-program"));
        return HallPlans.with(
                plan,
                plan.services(),
                List.of(
                        place(
                                "1",
                                List.of("bill-payment", "new-connection", "invoice"),
                                "east",
                                List.of("detector-1", "printer-1", "billing"),
                                Kind.STAFFED,
                                false),
                        place(
                                "2",
                                List.of("bill-payment", "invoice"),
                                "east",
                                List.of("detector-2", "printer-1", "printer-2"),
                                Kind.STAFFED,
                                false),
                        place("3", List.of("new-connection"), "west", List.of("billing"), Kind.STAFFED, false),
                        place(
                                "T",
                                List.of("bill-payment", "invoice"),
                                "west",
                                List.of("printer-2"),
                                Kind.TERMINAL,
                                false),
                        place("4", List.of("bill-payment"), "west", List.of("detector-2"), Kind.STAFFED, true)),
                plan.clerks());
    }

    /** A hall in which the rota acts by itself. */
    public static HallPlan rostered(HallPlan bare, Map<String, List<Shift>> rota) {
        HallPlan plan = HallPlans.with(bare, draft -> draft.rota = new RotaTerms(true));
        return HallPlans.with(
                plan,
                plan.services(),
                plan.counters(),
                plan.clerks().stream()
                        .map(c -> new Clerk(
                                c.id(),
                                c.name(),
                                c.skills(),
                                c.inTraining(),
                                c.languages(),
                                rota.getOrDefault(c.id(), List.of())))
                        .toList());
    }

    /** Time at a counter. */
    public static Shift post(String from, String until, String counter) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(until), Optional.of(counter));
    }

    /** Time away from it. */
    public static Shift rest(String from, String until) {
        return new Shift(LocalTime.parse(from), LocalTime.parse(until), Optional.empty());
    }

    private static Place place(
            String id, List<String> services, String zone, List<String> equipment, Kind kind, boolean tidal) {
        return new Place(id, id + "号台", services, Optional.of(zone), equipment, kind, tidal);
    }

    private static ServiceTerms needs(String kind) {
        ServiceTerms none = ServiceTerms.NONE;
        return new ServiceTerms(
                List.of(kind),
                none.linked(),
                none.materials(),
                none.deliveredMandatory(),
                none.dailyQuota(),
                none.slots());
    }
}

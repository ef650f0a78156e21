package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Slots;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The small hall with what stories of admission need: slots, quotas, segments, a small room, another zone. */
public final class AdmissionPlans {

    /** The elderly count as having come ten minutes, VIPs as having come an hour before. */
    public static final List<Segment> SEGMENTS =
            List.of(new Segment("elderly", "老年人", "Elderly", 600), new Segment("vip", "贵宾", "VIP", 3_600));

    private AdmissionPlans() {}

    /** Bill payments can be booked every half hour from 9:30 to 12:00, two at a time. */
    public static HallPlan bookable(HallPlan plan) {
        return HallPlans.asking(plan, "bill-payment", terms(Optional.empty()));
    }

    /** The small hall, with bookings, the usual segments and some settings changed. */
    public static HallPlan bookable(Consumer<SettingsDraft> change) {
        return bookable(HallPlans.with(HallPlans.small(), draft -> {
            draft.segments = SEGMENTS;
            change.accept(draft);
        }));
    }

    /** Bookable, and bill payments are asked so often a day at most. */
    public static HallPlan quota(int most) {
        return HallPlans.asking(HallPlans.small(), "bill-payment", terms(Optional.of(most)));
    }

    private static ServiceTerms terms(Optional<Integer> quota) {
        Slots slots = new Slots(LocalTime.of(9, 30), LocalTime.of(12, 0), 30, 2);
        return new ServiceTerms(List.of(), List.of(), List.of(), false, quota, List.of(slots));
    }

    /** The same plan in a room for fewer people. */
    public static HallPlan room(int capacity, HallPlan p) {
        return placed(p.zone(), capacity, p);
    }

    /** The same plan in another time zone. */
    public static HallPlan in(String zone, HallPlan p) {
        return placed(ZoneId.of(zone), p.roomCapacity(), p);
    }

    private static HallPlan placed(ZoneId zone, int capacity, HallPlan p) {
        return new HallPlan(
                p.id(),
                p.name(),
                p.nameEn(),
                p.region(),
                zone,
                p.hours(),
                p.policy(),
                capacity,
                p.norms(),
                p.services(),
                p.counters(),
                p.clerks(),
                p.settings());
    }
}

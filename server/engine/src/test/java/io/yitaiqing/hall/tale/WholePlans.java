package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.AppointmentTerms.WhenLate;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.ParkTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.plan.Slots;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Halls whose settings are switched on in different combinations, so that together they have all of them. */
public final class WholePlans {

    private static final Limits NARROW = new Limits(40, 9, 3, 5, 2, 3);

    private WholePlans() {}

    /** All of them. */
    public static List<HallPlan> all() {
        return List.of(
                HallPlans.impatient(),
                everything(draft -> {}),
                roundTheClock(draft -> {}),
                narrow(),
                everything(WholePlans::pushing),
                roundTheClock(WholePlans::pushing));
    }

    /** Everything a hall may have, served to the end at closing, with a midday rest. */
    private static HallPlan everything(Consumer<SettingsDraft> change) {
        HallPlan plan = EquippedHalls.rostered(
                HallPlans.impatient(),
                Map.of(
                        "li-min",
                        List.of(
                                EquippedHalls.post("09:00", "11:00", "1"),
                                EquippedHalls.rest("11:00", "11:20"),
                                EquippedHalls.post("11:20", "16:00", "2"))));
        return asking(settings(EquippedHalls.equipped(plan), draft -> {
            draft.calls = new CallTerms(3, 15, Optional.of(2), 2, 300);
            draft.closing = new ClosingTerms(ClosingTerms.Waiting.SERVE, ClosingTerms.Parked.CARRY);
            draft.admission = new AdmissionTerms(
                    true, true, 1_200, Optional.of(new Lunch(LocalTime.NOON, LocalTime.of(13, 0), true)), 600, true);
            draft.parking = new ParkTerms(ParkTerms.USUAL.reasons(), 1_800);
            change.accept(draft);
        }));
    }

    /** Offers visits to counters under strict guarantees. */
    private static void pushing(SettingsDraft draft) {
        draft.dispatch = PushHalls.PUSH
                .with(new FairnessTerms(Optional.of(2), Optional.of(900L), Optional.of(2)))
                .with(List.of(new Ring(60, Set.of(Ring.Preference.LANGUAGE, Ring.Preference.CLERK))));
    }

    /** Never shuts; the business day begins at four, and whoever waits goes on into the next. */
    private static HallPlan roundTheClock(Consumer<SettingsDraft> change) {
        return asking(settings(HallPlans.roundTheClock(), draft -> {
            draft.dayStartsAt = LocalTime.of(4, 0);
            draft.admission = new AdmissionTerms(true, false, 3_600, Optional.empty(), 0, false);
            draft.appointments = new AppointmentTerms(7, 900, 300, WhenLate.WITHOUT_CREDIT, 1_800, 300);
            draft.closing = new ClosingTerms(ClosingTerms.Waiting.CARRY, ClosingTerms.Parked.CARRY);
            change.accept(draft);
        }));
    }

    /** Small in every limit; goes wherever it gets on; carries over night. */
    private static HallPlan narrow() {
        return asking(settings(HallPlans.weekdays(), draft -> {
            draft.oneCounter = false;
            draft.limits = NARROW;
            draft.undoWithinSeconds = 20;
            draft.keepPlace = new KeepPlaceTerms(900, 1);
            draft.calls = new CallTerms(2, 5, Optional.of(0), 1, 120);
            draft.closing = new ClosingTerms(ClosingTerms.Waiting.CARRY, ClosingTerms.Parked.END);
            draft.appointments = new AppointmentTerms(2, 600, 60, WhenLate.REFUSED, 900, 0);
            draft.admission = new AdmissionTerms(
                    false,
                    false,
                    60,
                    Optional.of(new Lunch(LocalTime.of(11, 30), LocalTime.NOON, false)),
                    1_200,
                    false);
        }));
    }

    private static HallPlan settings(HallPlan plan, Consumer<SettingsDraft> change) {
        return HallPlans.with(plan, draft -> {
            draft.equipment = plan.settings().equipment();
            draft.zones = plan.settings().zones();
            draft.rota = plan.settings().rota();
            draft.segments = AdmissionPlans.SEGMENTS;
            draft.careActions = List.of(new CareAction("water", "送水", "Water"), new CareAction("seat", "让座", "A seat"));
            draft.ghosts = Optional.of(new GhostTerms(0.2, 3, 2, 600));
            draft.norms = List.of(
                    NormDraft.of(Norm.Measure.LINE, 3, 6)
                            .after(60)
                            .deadband(1)
                            .escalating(300)
                            .norm(),
                    NormDraft.of(Norm.Measure.WAIT, 300, 600).deadband(100).norm(),
                    NormDraft.of(Norm.Measure.SERVICE_TIME, 120, 240).norm(),
                    NormDraft.of(Norm.Measure.IDLE, 60, 120).norm(),
                    NormDraft.of(Norm.Measure.CROWD, 10, 20).norm());
            change.accept(draft);
        });
    }

    private static HallPlan asking(HallPlan plan) {
        List<Slots> slots = List.of(new Slots(LocalTime.of(9, 0), LocalTime.of(17, 0), 30, 1));
        List<Material> papers =
                List.of(new Material("id-card", "身份证", "ID card"), new Material("contract", "合同", "Contract"));
        HallPlan booked = HallPlans.asking(
                plan,
                "bill-payment",
                new ServiceTerms(
                        needs("bill-payment", plan), List.of("invoice"), List.of(), false, Optional.empty(), slots));
        return HallPlans.asking(
                booked,
                "new-connection",
                new ServiceTerms(needs("new-connection", plan), List.of(), papers, true, Optional.of(6), slots));
    }

    private static List<String> needs(String service, HallPlan plan) {
        return plan.service(service).orElseThrow().terms().needs();
    }
}

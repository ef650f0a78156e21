package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Limits;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * A hall's plan as it stands in a file: maps keyed by id, so that a variant can change one row.
 *
 * <p>What may be absent is as in {@link HallSettings#USUAL}.
 */
record PlanFile(
        String id,
        String name,
        String nameEn,
        String region,
        ZoneId zone,
        OpeningHours hours,
        String policy,
        int roomCapacity,
        HallPlan.Norms norms,
        LinkedHashMap<String, ServiceRow> services,
        LinkedHashMap<String, CounterRow> counters,
        LinkedHashMap<String, ClerkRow> clerks,
        Optional<Boolean> oneCounter,
        Optional<Long> oneCounterDelaySeconds,
        Optional<LocalTime> dayStartsAt,
        Optional<Long> undoWithinSeconds,
        Optional<Long> mostCreditSeconds,
        Optional<CallsPart> calls,
        Optional<ParkingPart> parking,
        Optional<KeepPlacePart> keepPlace,
        Optional<AppointmentsPart> appointments,
        Optional<AdmissionPart> admission,
        Optional<ClosingPart> closing,
        Optional<RotaPart> rota,
        Optional<LinkedHashMap<String, SegmentRow>> segments,
        Optional<LinkedHashMap<String, EquipmentRow>> equipment,
        Optional<LinkedHashMap<String, NamedRow>> zones,
        Optional<LocationPart> location,
        Optional<AnnouncementsPart> announcements,
        Optional<LinkedHashMap<String, AlertRow>> alerts,
        Optional<LinkedHashMap<String, NamedRow>> careActions,
        Optional<GhostsPart> ghosts,
        Optional<DispatchPart> dispatch,
        Optional<LimitsPart> limits) {

    PlanFile {
        WrongValueException.unlessId("id", id);
        NamedRow.unlessNames(name, nameEn);
        WrongValueException.unlessId("region", region);
        WrongValueException.unlessBetween("roomCapacity", roomCapacity, 1, 10_000);
        WrongValueException.unlessBetween("norms.serviceLevelTarget", norms.serviceLevelTarget(), 0.01, 1);
        norms.noShowAfterSeconds()
                .ifPresent(s -> WrongValueException.unlessBetween("norms.noShowAfterSeconds", s, 10, 3_600));
        oneCounterDelaySeconds.ifPresent(s -> WrongValueException.unlessBetween("oneCounterDelaySeconds", s, 0, 3_600));
        undoWithinSeconds.ifPresent(s -> WrongValueException.unlessBetween("undoWithinSeconds", s, 0, 3_600));
        mostCreditSeconds.ifPresent(
                s -> WrongValueException.unlessBetween("mostCreditSeconds", s, 0, Limits.MOST_CREDIT_SECONDS));
    }

    HallPlan plan() {
        return new HallPlan(
                id,
                name,
                nameEn,
                region,
                zone,
                hours.hours(),
                policy,
                roomCapacity,
                norms,
                Rows.of(services, (key, row) -> row.service(key)),
                Rows.of(counters, (key, row) -> row.place(key)),
                Rows.of(clerks, (key, row) -> row.clerk(key)),
                settings());
    }

    HallSettings settings() {
        HallSettings usual = HallSettings.USUAL;
        return new HallSettings(
                oneCounter.orElse(usual.oneCounter()),
                oneCounterDelaySeconds.orElse(usual.oneCounterDelaySeconds()),
                dayStartsAt.orElse(usual.dayStartsAt()),
                undoWithinSeconds.orElse(usual.undoWithinSeconds()),
                mostCreditSeconds.orElse(usual.mostCreditSeconds()),
                calls.map(CallsPart::terms).orElse(usual.calls()),
                parking.map(ParkingPart::terms).orElse(usual.parking()),
                keepPlace.map(KeepPlacePart::terms).orElse(usual.keepPlace()),
                appointments.map(AppointmentsPart::terms).orElse(usual.appointments()),
                admission.map(AdmissionPart::terms).orElse(usual.admission()),
                closing.map(ClosingPart::terms).orElse(usual.closing()),
                rota.map(RotaPart::terms).orElse(usual.rota()),
                Rows.of(segments, (key, row) -> row.segment(key)),
                Rows.of(equipment, (key, row) -> row.equipment(key)),
                Rows.of(zones, (key, row) -> row.zone(key)),
                location.map(LocationPart::location),
                announcements.map(AnnouncementsPart::terms).orElse(usual.announcements()),
                Rows.of(alerts, (key, row) -> row.norm(key)),
                Rows.of(careActions, (key, row) -> row.careAction(key)),
                ghosts.map(GhostsPart::terms),
                dispatch.map(DispatchPart::terms).orElse(usual.dispatch()),
                limits.map(LimitsPart::limits).orElse(usual.limits()));
    }
}

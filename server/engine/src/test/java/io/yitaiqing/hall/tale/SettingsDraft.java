package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Location;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.ParkTerms;
import io.yitaiqing.hall.plan.RotaTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.Zone;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Settings of which a test changes what it is about; everything else stays usual. */
public final class SettingsDraft {

    public boolean oneCounter = HallSettings.USUAL.oneCounter();
    public long oneCounterDelaySeconds = HallSettings.USUAL.oneCounterDelaySeconds();
    public LocalTime dayStartsAt = HallSettings.USUAL.dayStartsAt();
    public long undoWithinSeconds = HallSettings.USUAL.undoWithinSeconds();
    public long mostCreditSeconds = HallSettings.USUAL.mostCreditSeconds();
    public CallTerms calls = CallTerms.USUAL;
    public ParkTerms parking = ParkTerms.USUAL;
    public KeepPlaceTerms keepPlace = KeepPlaceTerms.USUAL;
    public AppointmentTerms appointments = AppointmentTerms.USUAL;
    public AdmissionTerms admission = AdmissionTerms.USUAL;
    public ClosingTerms closing = ClosingTerms.USUAL;
    public RotaTerms rota = RotaTerms.USUAL;
    public List<Segment> segments = List.of();
    public List<Equipment> equipment = List.of();
    public List<Zone> zones = List.of();
    public Optional<Location> location = Optional.empty();
    public AnnouncementTerms announcements = AnnouncementTerms.USUAL;
    public List<Norm> norms = List.of();
    public List<CareAction> careActions = List.of();
    public Optional<GhostTerms> ghosts = Optional.empty();
    public DispatchTerms dispatch = DispatchTerms.USUAL;
    public Limits limits = Limits.USUAL;

    HallSettings done() {
        return new HallSettings(
                oneCounter,
                oneCounterDelaySeconds,
                dayStartsAt,
                undoWithinSeconds,
                mostCreditSeconds,
                calls,
                parking,
                keepPlace,
                appointments,
                admission,
                closing,
                rota,
                segments,
                equipment,
                zones,
                location,
                announcements,
                norms,
                careActions,
                ghosts,
                dispatch,
                limits);
    }
}

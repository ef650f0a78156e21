package io.yitaiqing.hall.plan;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How a hall conducts its business: everything a plan may set beyond its services, counters and clerks.
 *
 * @param oneCounter whether a visit with several errands waits for a counter able to clear them all (一台清) where that
 *     hardly delays its end; otherwise it goes wherever it can get on
 * @param oneCounterDelaySeconds how much later than otherwise a visit may be expected to end for that
 * @param dayStartsAt the time of day at which one business day ends and the next begins
 * @param undoWithinSeconds how long a clerk may take back their last action
 * @param mostCreditSeconds the bound on the head start of any visit, whatever its segment and appointment give it
 * @param dispatch how the dispatch policy is set
 * @param location where the hall is; empty where its plan does not say
 * @param ghosts when a counter raises an alert because its record looks unreal; empty: never
 */
public record HallSettings(
        boolean oneCounter,
        long oneCounterDelaySeconds,
        LocalTime dayStartsAt,
        long undoWithinSeconds,
        long mostCreditSeconds,
        CallTerms calls,
        ParkTerms parking,
        KeepPlaceTerms keepPlace,
        AppointmentTerms appointments,
        AdmissionTerms admission,
        ClosingTerms closing,
        RotaTerms rota,
        List<Segment> segments,
        List<Equipment> equipment,
        List<Zone> zones,
        Optional<Location> location,
        AnnouncementTerms announcements,
        List<Norm> norms,
        List<CareAction> careActions,
        Optional<GhostTerms> ghosts,
        DispatchTerms dispatch,
        Limits limits) {

    /** A hall of which nothing special is said. */
    public static final HallSettings USUAL = new HallSettings(
            true,
            60,
            LocalTime.MIDNIGHT,
            60,
            1_800,
            CallTerms.USUAL,
            ParkTerms.USUAL,
            KeepPlaceTerms.USUAL,
            AppointmentTerms.USUAL,
            AdmissionTerms.USUAL,
            ClosingTerms.USUAL,
            RotaTerms.USUAL,
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            AnnouncementTerms.USUAL,
            List.of(),
            List.of(),
            Optional.empty(),
            DispatchTerms.USUAL,
            Limits.USUAL);

    /** The same settings for a hall that takes on more, or less. */
    public HallSettings limitedTo(Limits other) {
        return with(calls, dispatch, other);
    }

    /** The same settings with another dispatch. */
    public HallSettings dispatchedBy(DispatchTerms other) {
        return with(calls, other, limits);
    }

    /** The same settings with other calls. */
    public HallSettings calledBy(CallTerms other) {
        return with(other, dispatch, limits);
    }

    private HallSettings with(CallTerms calls, DispatchTerms dispatch, Limits limits) {
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

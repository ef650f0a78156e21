package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import io.yitaiqing.simulator.scenario.Rate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many came for one service in each half hour of each weekday, on average over the log's days. */
final class Profile {

    private static final int SLOT_MINUTES = 30;
    private static final int SLOTS = 24 * 60 / SLOT_MINUTES;

    private final Map<DayOfWeek, double[]> perSlot = new EnumMap<>(DayOfWeek.class);

    private Profile() {}

    static Profile of(String service, TicketLog log, LogDays days) {
        Profile profile = new Profile();
        days.byWeekday().forEach((weekday, dates) -> {
            double[] slots = new double[SLOTS];
            for (LocalDate date : dates) {
                for (TicketRecord stay : days.all().get(date)) {
                    if (stay.service().equals(service)) {
                        LocalTime time = stay.takenAt().atZone(log.zone()).toLocalTime();
                        slots[time.toSecondOfDay() / (SLOT_MINUTES * 60)] += 1.0 / dates.size();
                    }
                }
            }
            profile.perSlot.put(weekday, slots);
        });
        return profile;
    }

    /** How many are expected on such a day. */
    double expected(DayOfWeek weekday) {
        double sum = 0;
        for (double slot : perSlot.getOrDefault(weekday, new double[0])) {
            sum += slot;
        }
        return sum;
    }

    /** The rates of a weekday, each until the next; of a weekday that the log does not have, nobody comes. */
    List<Rate> rates(DayOfWeek weekday) {
        double[] slots = perSlot.getOrDefault(weekday, new double[SLOTS]);
        List<Rate> rates = new ArrayList<>();
        double before = Double.NaN;
        for (int i = 0; i < SLOTS; i++) {
            double perHour = Math.round(slots[i] * 60 / SLOT_MINUTES * 100) / 100.0;
            if (perHour != before) {
                rates.add(new Rate(LocalTime.of(i * SLOT_MINUTES / 60, i * SLOT_MINUTES % 60), perHour));
                before = perHour;
            }
        }
        return rates;
    }
}

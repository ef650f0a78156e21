package io.yitaiqing.simulator.bench;

import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Limits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plan of the busy hall: fifteen services, every fourth counter able to do all of them and the others a third,
 * and customers of whom every seventh wants a linked service too.
 */
final class BusyPlan {

    /** How many services it offers. */
    static final int SERVICES = 15;

    /** The day on which it is busy. */
    static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    /** Where it stands. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int NO_LIMIT = 1_000_000;

    private BusyPlan() {}

    static HallPlan of(int counters, String policy) {
        return new HallPlan(
                "H001",
                "大厅",
                "Busy hall",
                "bench",
                ZONE,
                Hours.ALWAYS,
                policy,
                NO_LIMIT,
                new HallPlan.Norms(0.9, Optional.of(180L)),
                IntStream.range(0, SERVICES)
                        .mapToObj(i -> new HallPlan.Service(service(i), "业务", "Service", letter(i), 900, 300))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Place("" + i, "" + i, services(i)))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Clerk(
                                clerk("" + i),
                                "柜员",
                                services(i).stream().collect(Collectors.toMap(Function.identity(), s -> 4))))
                        .toList(),
                settings());
    }

    private static HallSettings settings() {
        return ModelPlan.settings(
                600, HallSettings.USUAL.dispatch(), new Limits(NO_LIMIT, NO_LIMIT, 10, 99, 10_000, 10_000));
    }

    /** The clerk of a counter. */
    static String clerk(String counter) {
        return "clerk-" + counter;
    }

    /** What one customer wants. */
    static List<Request> requests(SplittableRandom random) {
        int service = random.nextInt(SERVICES);
        Request first = new Request(service(service), 1);
        return random.nextInt(7) > 0
                ? List.of(first)
                : List.of(first, new Request(service((service + 1) % SERVICES), 1));
    }

    private static List<String> services(int counter) {
        return counter % 4 == 0
                ? IntStream.range(0, SERVICES).mapToObj(BusyPlan::service).toList()
                : IntStream.range(0, SERVICES / 3)
                        .mapToObj(i -> service((counter + i) % SERVICES))
                        .toList();
    }

    private static String service(int number) {
        return "service-" + number;
    }

    private static String letter(int number) {
        return Character.toString('A' + number);
    }
}

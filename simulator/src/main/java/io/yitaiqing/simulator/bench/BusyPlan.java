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
 * The plan of the busy hall: every fourth counter able to do all services and the others a third of them, and customers
 * of whom every seventh wants a linked service too.
 *
 * @param services how many services it offers
 */
record BusyPlan(int counters, int services, String policy) {

    /** The day on which it is busy. */
    static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    /** Where it stands. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int NO_LIMIT = 1_000_000;
    private static final int LETTERS = 26;

    HallPlan plan() {
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
                IntStream.range(0, services)
                        .mapToObj(i -> new HallPlan.Service(service(i), "业务", "Service", letters(i), 900, 300))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Place("" + i, "" + i, servicesAt(i)))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Clerk(
                                clerk("" + i),
                                "柜员",
                                servicesAt(i).stream().collect(Collectors.toMap(Function.identity(), s -> 4))))
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
    List<Request> requests(SplittableRandom random) {
        int service = random.nextInt(services);
        Request first = new Request(service(service), 1);
        return random.nextInt(7) > 0
                ? List.of(first)
                : List.of(first, new Request(service((service + 1) % services), 1));
    }

    private List<String> servicesAt(int counter) {
        return counter % 4 == 0
                ? IntStream.range(0, services).mapToObj(BusyPlan::service).toList()
                : IntStream.range(0, services / 3)
                        .mapToObj(i -> service((counter + i) % services))
                        .toList();
    }

    private static String service(int number) {
        return "service-" + number;
    }

    private static String letters(int number) {
        String letter = Character.toString('A' + number % LETTERS);
        return number < LETTERS ? letter : letter + letter;
    }
}

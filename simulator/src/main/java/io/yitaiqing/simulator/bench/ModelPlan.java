package io.yitaiqing.simulator.bench;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The plan by which the engine runs a model. */
final class ModelPlan {

    /** The segment with a head start. */
    static final String ELDERLY = "elderly";

    /** A model knows no business day that is full. */
    private static final Limits ENDLESS = new Limits(Integer.MAX_VALUE, Limits.USUAL.visitsWaiting(), 1, 1, 0, 0);

    private ModelPlan() {}

    static HallPlan of(HallModel model) {
        return new HallPlan(
                "M",
                "模型",
                "Model",
                "bench",
                ZoneOffset.UTC,
                Hours.ALWAYS,
                model.preset().policy(),
                ENDLESS.visitsWaiting(),
                new HallPlan.Norms(0.9, Optional.empty()),
                IntStream.range(0, model.services().size())
                        .mapToObj(i -> service(i, model.services().get(i)))
                        .toList(),
                IntStream.range(0, model.counters().size())
                        .mapToObj(i -> place(i, model.counters().get(i)))
                        .toList(),
                IntStream.range(0, model.counters().size())
                        .mapToObj(i -> clerk(i, model.counters().get(i)))
                        .toList(),
                settings(model.elderly().creditSeconds(), model.terms(), ENDLESS));
    }

    /** Usual settings for a hall with elderly customers. */
    static HallSettings settings(long creditSeconds, DispatchTerms terms, Limits limits) {
        HallSettings usual = HallSettings.USUAL;
        return new HallSettings(
                usual.oneCounter(),
                usual.oneCounterDelaySeconds(),
                usual.dayStartsAt(),
                usual.undoWithinSeconds(),
                usual.mostCreditSeconds(),
                usual.calls(),
                usual.parking(),
                usual.keepPlace(),
                usual.appointments(),
                usual.admission(),
                usual.closing(),
                usual.rota(),
                List.of(new Segment(ELDERLY, "老年人", "Elderly", creditSeconds)),
                usual.equipment(),
                usual.zones(),
                usual.location(),
                usual.announcements(),
                usual.norms(),
                usual.careActions(),
                usual.ghosts(),
                terms,
                limits);
    }

    private static HallPlan.Service service(int number, HallModel.Service service) {
        String id = HallModel.id(number);
        long typicalSeconds = Math.max(1, Math.round(service.time().meanSeconds()));
        return new HallPlan.Service(id, id, id, letter(number), service.targetSeconds(), typicalSeconds);
    }

    private static String letter(int number) {
        return Character.toString('A' + number);
    }

    private static HallPlan.Place place(int number, Desk desk) {
        return new HallPlan.Place(
                counter(number),
                counter(number),
                desk.services().stream().map(HallModel::id).toList());
    }

    private static HallPlan.Clerk clerk(int number, Desk desk) {
        Map<String, Integer> skills = desk.services().stream()
                .map(HallModel::id)
                .collect(Collectors.toMap(Function.identity(), service -> desk.proficiency()));
        return new HallPlan.Clerk(clerk(number), clerk(number), skills);
    }

    /** The id of the counter with this number. */
    static String counter(int number) {
        return "" + (number + 1);
    }

    /** The number of the counter with this id. */
    static int number(String counter) {
        return Integer.parseInt(counter) - 1;
    }

    /** The clerk at the counter with this number. */
    static String clerk(int number) {
        return "clerk-" + counter(number);
    }
}

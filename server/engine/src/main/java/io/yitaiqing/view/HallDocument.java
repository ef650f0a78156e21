package io.yitaiqing.view;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ServiceLevel;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The document that anyone who watches a hall sees: collections of flat rows keyed by id.
 *
 * <p>Rows carry instants (RFC 3339, UTC), never ages, so that a waiting clock changes nothing.
 */
public final class HallDocument {

    /** One collection: which of its rows exist, which were touched, and what a row says; empty for one that is gone. */
    private record Rows(
            String name,
            Function<Hall, Stream<String>> all,
            Function<Touched, Collection<?>> touched,
            Function<String, Optional<Map<String, Object>>> row) {}

    private final Hall hall;
    private final Collection<Rows> collections;

    /** The document of a hall with the counts of its day. */
    public HallDocument(Hall hall, ServiceLevel level) {
        this.hall = hall;
        PlanRows plan = new PlanRows(hall, level);
        this.collections = Stream.concat(ofThePlan(hall, plan), ofTheDay(hall)).toList();
    }

    /** The name of the document's stream: hall and business day. */
    public String stream() {
        return hall.id() + "/" + hall.chapter();
    }

    /** All rows. */
    public Map<String, Map<String, Map<String, Object>>> all() {
        Map<String, Map<String, Map<String, Object>>> document = new LinkedHashMap<>();
        for (Rows rows : collections) {
            Map<String, Map<String, Object>> collection = new LinkedHashMap<>();
            rows.all().apply(hall).forEach(id -> rows.row().apply(id).ifPresent(row -> collection.put(id, row)));
            document.put(rows.name(), collection);
        }
        return document;
    }

    /** The rows that were touched, as they are now; {@code null} for one that is gone. */
    public Map<String, Map<String, Map<String, Object>>> patch(Touched touched) {
        Map<String, Map<String, Map<String, Object>>> patch = new LinkedHashMap<>();
        for (Rows rows : collections) {
            for (Object id : rows.touched().apply(touched)) {
                patch.computeIfAbsent(rows.name(), name -> new LinkedHashMap<>())
                        .put(id.toString(), rows.row().apply(id.toString()).orElse(null));
            }
        }
        return patch;
    }

    /** Names every row that was touched by its collection and id, gone ones too. */
    public void eachTouched(Touched touched, BiConsumer<String, String> row) {
        for (Rows rows : collections) {
            rows.touched().apply(touched).forEach(id -> row.accept(rows.name(), id.toString()));
        }
    }

    private static Stream<Rows> ofThePlan(Hall hall, PlanRows plan) {
        return Stream.of(
                new Rows(
                        "hall",
                        h -> Stream.of(h.id()),
                        t -> t.hall() ? List.of(hall.id()) : List.of(),
                        id -> Optional.of(plan.hallRow())),
                new Rows(
                        "services",
                        h -> h.plan().services().stream().map(HallPlan.Service::id),
                        Touched::services,
                        plan::service),
                new Rows(
                        "terms",
                        h -> h.plan().services().stream().map(HallPlan.Service::id),
                        t -> List.of(),
                        id -> TermRows.terms(hall.plan(), id)),
                new Rows("counters", h -> h.counters().stream().map(c -> c.id()), Touched::counters, plan::counter),
                new Rows(
                        "clerks",
                        h -> h.plan().clerks().stream().map(HallPlan.Clerk::id),
                        t -> t.clerks()
                                ? hall.plan().clerks().stream()
                                        .map(HallPlan.Clerk::id)
                                        .toList()
                                : t.owners(),
                        plan::clerk),
                new Rows(
                        "equipment",
                        h -> h.plan().settings().equipment().stream().map(e -> e.id()),
                        Touched::equipment,
                        plan::equipment));
    }

    private static Stream<Rows> ofTheDay(Hall hall) {
        return Stream.of(
                new Rows(
                        "visits",
                        h -> h.visits().stream().map(v -> v.id()),
                        Touched::visits,
                        id -> hall.visit(id).map(visit -> VisitRows.visit(visit, hall.plan()))),
                new Rows(
                        "overtakes",
                        h -> h.visits().stream().map(v -> v.id()),
                        t -> OvertakeRows.touched(t, hall),
                        id -> OvertakeRows.row(id, hall)),
                new Rows(
                        "appointments",
                        h -> h.appointments().all().stream().map(a -> a.id()),
                        Touched::appointments,
                        id -> hall.appointments().get(id).map(VisitRows::appointment)),
                new Rows(
                        "cases",
                        h -> h.cases().all().stream().map(c -> c.id()),
                        Touched::cases,
                        id -> hall.cases().get(id).map(VisitRows::followedCase)),
                new Rows(
                        "calls",
                        h -> h.calls().stream().map(c -> Long.toString(c.number())),
                        Touched::calls,
                        id -> VisitRows.call(Long.parseLong(id), hall)),
                new Rows(
                        "alerts",
                        h -> h.alerts().all().stream().map(a -> a.id()),
                        Touched::alerts,
                        id -> hall.alerts().get(id).map(alert -> AlertRows.alert(alert, hall))),
                new Rows(
                        "care",
                        h -> h.alerts().care().all().stream().map(c -> Integer.toString(c.number())),
                        Touched::care,
                        id -> hall.alerts().care().get(Integer.parseInt(id)).map(AlertRows::care)),
                new Rows(
                        "ratings",
                        h -> h.cases().ratings().all().stream().map(r -> Integer.toString(r.number())),
                        Touched::ratings,
                        id -> hall.cases().ratings().get(Integer.parseInt(id)).map(VisitRows::rating)));
    }
}

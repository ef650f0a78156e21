package io.yitaiqing.view;

import io.yitaiqing.hall.Call;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.measure.ServiceLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The document that anyone who watches a hall sees: collections of flat rows keyed by id.
 *
 * <p>Rows carry instants (RFC 3339, UTC), never ages, so that a waiting clock changes nothing.
 */
public final class HallDocument {

    private final Hall hall;

    private final ServiceLevel level;

    /** The document of a hall with the counts of its day. */
    public HallDocument(Hall hall, ServiceLevel level) {
        this.hall = hall;
        this.level = level;
    }

    /** The name of the document's stream: hall and business day. */
    public String stream() {
        return hall.id() + "/" + hall.chapter();
    }

    /** All rows. */
    public Map<String, Map<String, Map<String, Object>>> all() {
        Map<String, Map<String, Map<String, Object>>> document = new LinkedHashMap<>();
        document.put("hall", rows(Map.of(hall.id(), hallRow())));
        document.put("services", new LinkedHashMap<>());
        document.put("counters", new LinkedHashMap<>());
        document.put("clerks", clerkRows());
        document.put("visits", new LinkedHashMap<>());
        document.put("calls", new LinkedHashMap<>());
        document.put("alerts", new LinkedHashMap<>());
        hall.plan().services().forEach(s -> document.get("services").put(s.id(), serviceRow(s)));
        hall.counters().forEach(c -> document.get("counters").put(c.id(), counterRow(c)));
        hall.visits().forEach(v -> document.get("visits").put(v.id(), visitRow(v)));
        hall.calls().forEach(c -> document.get("calls").put(Long.toString(c.number()), callRow(c)));
        return document;
    }

    /** The rows that were touched, as they are now; {@code null} for one that is gone. */
    public Map<String, Map<String, Map<String, Object>>> patch(Touched touched) {
        Map<String, Map<String, Map<String, Object>>> patch = new LinkedHashMap<>();
        if (touched.hall()) {
            patch.put("hall", rows(Map.of(hall.id(), hallRow())));
        }
        touched.services()
                .forEach(id -> hall.plan().service(id).ifPresent(s -> put(patch, "services", id, serviceRow(s))));
        touched.counters()
                .forEach(id -> put(
                        patch,
                        "counters",
                        id,
                        hall.counter(id).map(this::counterRow).orElse(null)));
        if (touched.clerks()) {
            patch.put("clerks", clerkRows());
        }
        touched.visits()
                .forEach(id -> put(
                        patch, "visits", id, hall.visit(id).map(this::visitRow).orElse(null)));
        touched.calls()
                .forEach(number -> put(
                        patch,
                        "calls",
                        number.toString(),
                        hall.call(number).map(HallDocument::callRow).orElse(null)));
        return patch;
    }

    /** Names every row that was touched by its collection and id, gone ones too. */
    public void eachTouched(Touched touched, BiConsumer<String, String> row) {
        if (touched.hall()) {
            row.accept("hall", hall.id());
        }
        touched.services().forEach(id -> row.accept("services", id));
        touched.counters().forEach(id -> row.accept("counters", id));
        if (touched.clerks()) {
            hall.plan().clerks().forEach(clerk -> row.accept("clerks", clerk.id()));
        }
        touched.visits().forEach(id -> row.accept("visits", id));
        touched.calls().forEach(number -> row.accept("calls", number.toString()));
    }

    private static void put(
            Map<String, Map<String, Map<String, Object>>> patch,
            String collection,
            String id,
            Map<String, Object> row) {
        patch.computeIfAbsent(collection, name -> new LinkedHashMap<>()).put(id, row);
    }

    private static Map<String, Map<String, Object>> rows(Map<String, Map<String, Object>> rows) {
        return new LinkedHashMap<>(rows);
    }

    private Map<String, Object> hallRow() {
        HallPlan plan = hall.plan();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", plan.name());
        row.put("nameEn", plan.nameEn());
        row.put("region", plan.region());
        row.put("zone", plan.zone().getId());
        row.put("open", hall.open());
        hall.openedDay().ifPresent(day -> row.put("day", day.toString()));
        row.put("policy", plan.policy());
        row.put("roomCapacity", plan.roomCapacity());
        row.put("norms", Map.of("serviceLevelTarget", plan.norms().serviceLevelTarget()));
        return row;
    }

    private Map<String, Object> serviceRow(HallPlan.Service service) {
        ServiceLevel.Counts counts = level.of(service.id());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", service.name());
        row.put("nameEn", service.nameEn());
        row.put("targetSeconds", service.targetSeconds());
        row.put("typicalServiceSeconds", service.typicalServiceSeconds());
        row.put("waiting", hall.waiting(service.id()).size());
        hall.head(service.id())
                .ifPresent(head -> row.put("oldestAt", head.takenAt().toString()));
        row.put("called", counts.called());
        row.put("calledWithinTarget", counts.calledWithinTarget());
        row.put("leftLate", counts.leftLate());
        row.put("served", counts.served());
        row.put("noShow", counts.noShow());
        row.put("left", counts.left());
        return row;
    }

    private Map<String, Object> counterRow(Counter counter) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(
                "name",
                hall.plan().counter(counter.id()).map(HallPlan.Place::name).orElse(counter.id()));
        row.put("state", counter.state().word());
        counter.clerk().ifPresent(clerk -> row.put("clerk", clerk));
        counter.visit().flatMap(hall::visit).ifPresent(visit -> {
            row.put("visit", visit.id());
            row.put("ticket", visit.ticket());
            row.put("service", visit.service());
        });
        row.put("since", counter.since().toString());
        row.put("abilities", counter.state() == CounterState.CLOSED ? equipment(counter) : counter.abilities());
        counter.pausedUntil().ifPresent(until -> row.put("pausedUntil", until.toString()));
        counter.pauseReason().ifPresent(reason -> row.put("reason", reason));
        return row;
    }

    private Object equipment(Counter counter) {
        return hall.plan().counter(counter.id()).map(HallPlan.Place::services).orElse(counter.abilities());
    }

    private Map<String, Map<String, Object>> clerkRows() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (HallPlan.Clerk clerk : hall.plan().clerks()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", clerk.name());
            row.put("skills", clerk.skills());
            Optional<Counter> counter = hall.counterOf(clerk.id());
            counter.ifPresent(at -> row.put("counter", at.id()));
            rows.put(clerk.id(), row);
        }
        return rows;
    }

    private Map<String, Object> visitRow(Visit visit) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", visit.ticket());
        row.put("services", visit.services());
        row.put("channel", visit.channel());
        row.put("state", visit.state().word());
        visit.end().ifPresent(reason -> row.put("reason", reason.word()));
        row.put("since", visit.since().toString());
        row.put("takenAt", visit.takenAt().toString());
        visit.calledAt().ifPresent(at -> row.put("calledAt", at.toString()));
        visit.counter().ifPresent(counter -> row.put("counter", counter));
        return row;
    }

    private static Map<String, Object> callRow(Call call) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("visit", call.visit());
        row.put("ticket", call.ticket());
        row.put("counter", call.counter());
        row.put("at", call.at().toString());
        row.put("recall", call.recall());
        return row;
    }
}

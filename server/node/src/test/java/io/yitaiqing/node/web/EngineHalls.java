package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.dispatch.PolicyShadow;
import io.yitaiqing.dispatch.why.Whys;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.node.keeper.Answers;
import io.yitaiqing.node.keeper.CustomerView;
import io.yitaiqing.node.keeper.EntranceView;
import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.keeper.HallViews;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Reply;
import io.yitaiqing.node.keeper.UnknownHallException;
import io.yitaiqing.node.keeper.UnknownVisitException;
import io.yitaiqing.node.keeper.WhyView;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.PolicyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One hall, H001, on the real engine and without a journal: every command is a turn of its own. */
final class EngineHalls implements Halls, DayOpening {

    static final Instant NOW = Instant.parse("2027-02-01T00:30:00.120Z");
    static final LocalDate TODAY = LocalDate.parse("2027-02-01");

    /** Asks for an identity card and can be booked every half hour from nine to ten, twice each. */
    private static final ServiceTerms BOOKABLE = new ServiceTerms(
            List.of(),
            List.of(),
            List.of(new ServiceTerms.Material("id-card", "身份证", "Identity card")),
            false,
            Optional.empty(),
            List.of(new Slots(LocalTime.of(9, 0), LocalTime.of(10, 0), 30, 2)));

    private record Remembered(String requestHash, Map<String, Object> answer) {}

    private final HallRules rules = Policies.rules();
    private final HallPlan plan = plan();
    private final Hall hall = new Hall(plan);
    private final ServiceLevel level = new ServiceLevel();
    private final PolicyShadow shadow = new PolicyShadow();
    private final Whys whys = new Whys();
    private final Map<String, Remembered> remembered = new HashMap<>();
    final List<HallRequest> submitted = new ArrayList<>();

    /** When set, what every question and command fails with. */
    private Optional<RuntimeException> broken = Optional.empty();

    private Optional<Map<String, Object>> canned = Optional.empty();

    /** What the hall's clock shows. */
    Instant now = NOW;

    /** What the list of halls shows as the hall's region. */
    Object region = "north";

    static HallPlan plan() {
        return new HallPlan(
                "H001",
                "人民路营业厅",
                "Renmin Road",
                "north",
                ZoneId.of("Asia/Shanghai"),
                Hours.ALWAYS,
                "first-come-first-served",
                40,
                new HallPlan.Norms(0.8, Optional.empty()),
                List.of(
                        new HallPlan.Service("bill-payment", "交费", "Bill payment", "A", 900, 180),
                        new HallPlan.Service("new-connection", "新装", "New connection", "B", 1200, 900, BOOKABLE)),
                List.of(
                        new HallPlan.Place("1", "1号", List.of("bill-payment", "new-connection")),
                        new HallPlan.Place("3", "3号", List.of("bill-payment"))),
                List.of(
                        new HallPlan.Clerk("li-min", "李敏", Map.of("bill-payment", 5)),
                        new HallPlan.Clerk("wang-fang", "王芳", Map.of("new-connection", 3))));
    }

    /** From now on asks no rule but accepts every command with this answer. */
    void acceptAll(Map<String, Object> answer) {
        canned = Optional.of(answer);
    }

    void breakWith(RuntimeException failure) {
        broken = Optional.of(failure);
    }

    @Override
    public boolean has(String hall) {
        return hall.equals(plan.id());
    }

    @Override
    public Future<List<Map<String, Object>>> list() {
        return broken.<Future<List<Map<String, Object>>>>map(Future::failedFuture)
                .orElseGet(() -> Future.succeededFuture(List.of(Map.of(
                        "id",
                        plan.id(),
                        "name",
                        plan.name(),
                        "nameEn",
                        plan.nameEn(),
                        "region",
                        region,
                        "open",
                        hall.open(),
                        "waiting",
                        hall.waiting()))));
    }

    @Override
    public Future<Snapshot> document(String id) {
        return known(id).map(known -> {
            HallDocument document = new HallDocument(hall, level);
            return new Snapshot(document.stream(), hall.position(), hall.at(), document.all());
        });
    }

    @Override
    public Future<Map<String, Object>> slots(String id, String service, LocalDate day) {
        return known(id).map(known -> HallViews.slots(hall, service, day, now));
    }

    @Override
    public Future<Map<String, Object>> expectedWaits(String id) {
        return known(id).map(known -> HallViews.expectedWaits(hall, now));
    }

    @Override
    public Future<Map<String, Object>> policy(String id) {
        return known(id).map(known -> PolicyRows.policy(hall));
    }

    @Override
    public Future<Map<String, Object>> shadow(String id) {
        return known(id).map(known -> PolicyRows.shadow(shadow.report(now), hall));
    }

    @Override
    public Future<Map<String, Object>> entrance(String id) {
        return known(id).map(known -> EntranceView.of(hall, now));
    }

    @Override
    public Future<Map<String, Object>> why(String id, long call) {
        return known(id).map(known -> WhyView.of(whys, call));
    }

    @Override
    public Future<Map<String, Object>> visit(String token) {
        Map<String, Object> view = canned.isPresent()
                ? Map.of("hall", plan.id(), "visit", "v17")
                : CustomerView.at(now, CustomerView.of(hall, token));
        return view.isEmpty() ? Future.failedFuture(new UnknownVisitException()) : Future.succeededFuture(view);
    }

    @Override
    public Future<Reply> open(
            String id, Optional<LocalDate> day, Optional<String> key, String requestHash, String actor) {
        if (canned.isPresent()) {
            return Future.succeededFuture(new Reply.Accepted(canned.get()));
        }
        return known(id).map(known -> {
            LocalDate asked = day.orElse(LocalDate.ofInstant(now, plan.zone()));
            if (!asked.equals(hall.chapter())) {
                Reply closed = turn(new HallCommand.CloseChapter(asked));
                if (!(closed instanceof Reply.Accepted)) {
                    return closed;
                }
            }
            return turn(new HallCommand.OpenDay(asked, plan));
        });
    }

    @Override
    public Future<Reply> submit(HallRequest request) {
        submitted.add(request);
        if (canned.isPresent()) {
            return Future.succeededFuture(new Reply.Accepted(canned.get()));
        }
        return known(request.hall()).map(known -> {
            Remembered first = request.key().map(remembered::get).orElse(null);
            if (first != null) {
                return first.requestHash().equals(request.requestHash())
                        ? new Reply.Accepted(first.answer())
                        : new Reply.KeyReused(request.key().orElseThrow());
            }
            Reply reply = turn(request.command());
            if (reply instanceof Reply.Accepted accepted) {
                request.key()
                        .ifPresent(
                                key -> remembered.put(key, new Remembered(request.requestHash(), accepted.answer())));
            }
            return reply;
        });
    }

    private Future<String> known(String id) {
        if (broken.isPresent()) {
            return Future.failedFuture(broken.get());
        }
        return id.equals(plan.id()) ? Future.succeededFuture(id) : Future.failedFuture(new UnknownHallException(id));
    }

    private Reply turn(HallCommand command) {
        return switch (rules.decide(command, hall, now)) {
            case Decision.Rejected rejected -> new Reply.Rejected(rejected.rejection());
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> {
                    hall.apply(event, now);
                    level.on(event, now, hall);
                    shadow.on(event, now, hall);
                    whys.on(event, now, hall);
                });
                yield new Reply.Accepted(Answers.of(accepted.events(), hall));
            }
        };
    }
}

package io.yitaiqing.view;

import io.yitaiqing.dispatch.Disagreement;
import io.yitaiqing.dispatch.ShadowReport;
import io.yitaiqing.dispatch.ShadowReport.Fate;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What is shown of a hall's dispatch policy and of its shadow. */
public final class PolicyRows {

    private PolicyRows() {}

    /** The present policy with its terms, under the keys by which they can be changed. */
    public static Map<String, Object> policy(Hall hall) {
        DispatchTerms terms = hall.plan().settings().dispatch();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("policy", hall.plan().policy());
        row.put("version", hall.fairness().policyVersion());
        row.put("offsetSeconds", terms.offsetSeconds());
        row.put("weights", weights(terms.weights()));
        row.put(
                "times",
                Map.of(
                        "factors",
                        terms.times().factors(),
                        "clerks",
                        new TreeMap<>(terms.times().secondsByClerk())));
        row.put("fairness", fairness(terms.fairness()));
        row.put("rings", terms.rings().stream().map(PolicyRows::ring).toList());
        row.put(
                "borrowing",
                Map.of(
                        "ownServices",
                        new TreeMap<>(terms.borrowing().ownServices()),
                        "shareOfTarget",
                        terms.borrowing().shareOfTarget()));
        row.put("offers", offers(terms.offers()));
        terms.shadow()
                .ifPresent(shadow -> row.put(
                        "shadow",
                        Map.of(
                                "policy", shadow.policy(),
                                "offsetSeconds", shadow.offsetSeconds(),
                                "weights", weights(shadow.weights()))));
        row.put("position", hall.position());
        return row;
    }

    /** What no policy may do; what is not guaranteed is left out. */
    static Map<String, Object> fairness(FairnessTerms terms) {
        Map<String, Object> row = new LinkedHashMap<>();
        terms.mostOvertakes().ifPresent(most -> row.put("mostOvertakes", most));
        terms.waitLimitSeconds().ifPresent(limit -> row.put("waitLimitSeconds", limit));
        terms.mostPriorityInARow().ifPresent(most -> row.put("mostPriorityInARow", most));
        return row;
    }

    private static Map<String, Object> offers(OfferTerms terms) {
        return Map.of("mode", terms.mode().toString(), "acceptWithinSeconds", terms.acceptWithinSeconds());
    }

    private static Map<String, Object> weights(Map<String, Weight> weights) {
        Map<String, Object> rows = new TreeMap<>();
        weights.forEach((service, weight) ->
                rows.put(service, Map.of("importance", weight.importance(), "offsetSeconds", weight.offsetSeconds())));
        return rows;
    }

    private static Map<String, Object> ring(Ring ring) {
        return Map.of(
                "afterSeconds",
                ring.afterSeconds(),
                "drops",
                ring.drops().stream().map(Ring.Preference::toString).sorted().toList());
    }

    /** What came of a shadow; without one only that none runs. */
    public static Map<String, Object> shadow(Optional<ShadowReport> report, Hall hall) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("running", report.isPresent());
        report.ifPresent(found -> {
            row.put("policy", found.policy());
            row.put("besidePolicy", hall.plan().policy());
            row.put("besideVersion", found.policyVersion());
            row.put("since", found.since().toString());
            row.put("calls", found.calls());
            row.put("agreements", found.agreements());
            row.put("disagreements", found.disagreements());
            row.put("kinds", found.kinds().stream().map(PolicyRows::kind).toList());
            row.put(
                    "recent",
                    found.recent().stream().map(PolicyRows::disagreement).toList());
            row.put("estimate", estimate(found));
        });
        row.put("position", hall.position());
        return row;
    }

    private static Map<String, Object> kind(ShadowReport.Kind kind) {
        return Map.of("real", kind.realService(), "shadow", kind.shadowService(), "times", kind.times());
    }

    private static Map<String, Object> disagreement(Disagreement one) {
        return Map.of(
                "at", one.at().toString(),
                "counter", one.counter(),
                "real", side(one.real()),
                "shadow", side(one.shadow()));
    }

    private static Map<String, Object> side(Disagreement.Side side) {
        return Map.of(
                "visit", side.visit(),
                "ticket", side.ticket(),
                "service", side.service(),
                "rule", side.rule(),
                "index", side.index());
    }

    private static Map<String, Object> estimate(ShadowReport report) {
        Map<String, Object> services = new LinkedHashMap<>();
        report.services().forEach(effect -> services.put(effect.service(), both(effect.real(), effect.shadow())));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("assumption", ShadowReport.ASSUMPTION);
        row.put("sameMoments", report.chances().taken());
        row.put("otherMoments", report.chances().between());
        row.put("all", both(report.real(), report.shadow()));
        report.worst(ShadowReport.Effect::real).ifPresent(service -> row.put("worstReal", service));
        report.worst(ShadowReport.Effect::shadow).ifPresent(service -> row.put("worstShadow", service));
        row.put("services", services);
        return row;
    }

    private static Map<String, Object> both(Fate real, Fate shadow) {
        return Map.of("real", fate(real), "shadow", fate(shadow));
    }

    private static Map<String, Object> fate(Fate fate) {
        return Map.of(
                "called", fate.called(),
                "meanWaitSeconds", fate.meanSeconds(),
                "missed", fate.missed(),
                "missShare", fate.missShare(),
                "lost", fate.lost());
    }

    /** The row's part of the hall that is about dispatch. */
    static List<Map.Entry<String, Object>> ofHall(Hall hall) {
        DispatchTerms terms = hall.plan().settings().dispatch();
        return List.of(
                Map.entry("policy", hall.plan().policy()),
                Map.entry("policyVersion", hall.fairness().policyVersion()),
                Map.entry("fairness", fairness(terms.fairness())),
                Map.entry("offers", offers(terms.offers())));
    }
}

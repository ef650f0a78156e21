package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The offers that are pending, and which visits were refused at which counters a moment ago. */
final class OfferBook {

    private final Map<String, Offer> byCounter = new TreeMap<>();
    private final Map<List<String>, Instant> refusedUntil = new HashMap<>();

    void make(Offer offer, Instant at) {
        forgetRefusalsBefore(at);
        byCounter.put(offer.counter(), offer);
    }

    Offer end(String counter) {
        Offer offer = byCounter.remove(counter);
        if (offer == null) {
            throw new AssertionError("Nothing is offered to counter " + counter + ".");
        }
        return offer;
    }

    Optional<Offer> at(String counter) {
        return Optional.ofNullable(byCounter.get(counter));
    }

    /** Whether a counter has this visit offered. */
    boolean offers(String visit, String counter) {
        Offer offer = byCounter.get(counter);
        return offer != null && offer.visit().equals(visit);
    }

    /** The pending offers, by their counters. */
    List<Offer> all() {
        return byCounter.isEmpty() ? List.of() : List.copyOf(byCounter.values());
    }

    /** Leaves a visit to other counters for a while. */
    void refuse(String visit, String counter, Instant at) {
        forgetRefusalsBefore(at);
        refusedUntil.put(List.of(visit, counter), at.plus(Offer.REFUSED_FOR));
    }

    private void forgetRefusalsBefore(Instant at) {
        refusedUntil.values().removeIf(until -> !until.isAfter(at));
    }

    boolean nothingRefused() {
        return refusedUntil.isEmpty();
    }

    boolean refused(String visit, String counter, Instant now) {
        Instant until = refusedUntil.get(List.of(visit, counter));
        return until != null && now.isBefore(until);
    }

    /** When refusals end. */
    Collection<Instant> refusalsEnd() {
        return new ArrayList<>(refusedUntil.values());
    }

    void clear() {
        byCounter.clear();
        refusedUntil.clear();
    }

    void copyFrom(OfferBook other) {
        byCounter.putAll(other.byCounter);
        refusedUntil.putAll(other.refusedUntil);
    }

    List<Object> state() {
        return List.of(Map.copyOf(byCounter), Map.copyOf(refusedUntil));
    }
}

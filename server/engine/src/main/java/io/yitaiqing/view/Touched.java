package io.yitaiqing.view;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.HallObserver;
import io.yitaiqing.hall.Visit;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of a hall's document the events since the last {@link #clear()} touched. */
public final class Touched implements HallObserver {

    private boolean everything;
    private boolean hall;
    private boolean clerks;
    private final Set<String> owners = new TreeSet<>();
    private final Set<String> visits = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();
    private final Set<String> counters = new TreeSet<>();
    private final Set<String> equipment = new TreeSet<>();
    private final Set<String> appointments = new TreeSet<>();
    private final Set<String> cases = new TreeSet<>();
    private final Set<String> alerts = new TreeSet<>();
    private final Set<Integer> care = new TreeSet<>();
    private final Set<Integer> ratings = new TreeSet<>();
    private final Set<String> overtakes = new TreeSet<>();
    private final Set<Long> calls = new TreeSet<>();

    @Override
    public void everythingChanged() {
        everything = true;
    }

    @Override
    public void hallChanged() {
        hall = true;
    }

    @Override
    public void visitChanged(Visit visit) {
        visits.add(visit.id());
        services.addAll(visit.services());
        // It may be counted by a service of its last leg that it asks no more.
        services.add(visit.service());
    }

    @Override
    public void counterChanged(Counter counter) {
        counters.add(counter.id());
    }

    @Override
    public void clerksChanged() {
        clerks = true;
    }

    @Override
    public void clerkChanged(String clerk) {
        owners.add(clerk);
    }

    @Override
    public void callChanged(long number) {
        calls.add(number);
    }

    @Override
    public void serviceChanged(String service) {
        services.add(service);
    }

    @Override
    public void equipmentChanged(String id) {
        equipment.add(id);
    }

    @Override
    public void overtakesChanged(String visit) {
        overtakes.add(visit);
    }

    @Override
    public void appointmentChanged(String id) {
        appointments.add(id);
    }

    @Override
    public void caseChanged(String id) {
        cases.add(id);
    }

    @Override
    public void careChanged(int number) {
        care.add(number);
    }

    @Override
    public void ratingChanged(int number) {
        ratings.add(number);
    }

    @Override
    public void alertChanged(String id) {
        alerts.add(id);
    }

    boolean hall() {
        return hall;
    }

    boolean clerks() {
        return clerks;
    }

    /** The clerks whose own visits or figures changed. */
    Set<String> owners() {
        return owners;
    }

    Set<String> visits() {
        return visits;
    }

    Set<String> services() {
        return services;
    }

    Set<String> counters() {
        return counters;
    }

    Set<String> equipment() {
        return equipment;
    }

    /** The visits that were overtaken once more, or stopped being so. */
    Set<String> overtakes() {
        return overtakes;
    }

    Set<String> appointments() {
        return appointments;
    }

    Set<String> cases() {
        return cases;
    }

    Set<String> alerts() {
        return alerts;
    }

    Set<Integer> care() {
        return care;
    }

    Set<Integer> ratings() {
        return ratings;
    }

    Set<Long> calls() {
        return calls;
    }

    /** Whether a day began, so that no delta can tell the difference and followers need a snapshot. */
    public boolean everything() {
        return everything;
    }

    /** Forgets what was touched. */
    public void clear() {
        everything = false;
        hall = false;
        clerks = false;
        owners.clear();
        visits.clear();
        services.clear();
        counters.clear();
        equipment.clear();
        appointments.clear();
        cases.clear();
        alerts.clear();
        care.clear();
        ratings.clear();
        calls.clear();
        overtakes.clear();
    }
}

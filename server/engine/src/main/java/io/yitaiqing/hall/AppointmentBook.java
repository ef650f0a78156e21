package io.yitaiqing.hall;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bookings of a hall for business days that have not opened yet. */
public final class AppointmentBook {

    private final Map<String, Appointment> appointments = new LinkedHashMap<>();
    private long booked;

    void book(Appointment appointment) {
        booked++;
        appointments.put(appointment.id(), appointment);
    }

    /** Puts the appointment in the place of the one with the same id. */
    void replace(Appointment appointment) {
        appointments.put(appointment.id(), appointment);
    }

    /** Forgets one that was given up or whose day has come. */
    void remove(String appointment) {
        appointments.remove(appointment);
    }

    /** Counts a booking whose day is open, so that its name does not repeat. */
    void bookedToday() {
        booked++;
    }

    void carry(Carried carried) {
        booked = carried.numbers().appointments();
        appointments.clear();
        carried.appointments().forEach(one -> appointments.put(one.id(), one));
    }

    /** All of them, in the order they were booked. */
    public Collection<Appointment> all() {
        return Collections.unmodifiableCollection(appointments.values());
    }

    /** The one with this id. */
    public Optional<Appointment> get(String id) {
        return Optional.ofNullable(appointments.get(id));
    }

    /** The name the next one gets. */
    public String next() {
        return "p" + (booked + 1);
    }

    long booked() {
        return booked;
    }

    void copyFrom(AppointmentBook other) {
        appointments.putAll(other.appointments);
        booked = other.booked;
    }

    List<Object> state() {
        return List.of(booked, List.copyOf(appointments.values()));
    }
}

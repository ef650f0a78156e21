package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Location;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Shift;
import io.yitaiqing.hall.plan.Slots;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a plan has more of anything, or longer texts, than a hall takes on; the first such thing is told. */
final class PlanBounds {

    private Optional<Decision> found = Optional.empty();

    private PlanBounds() {}

    static Optional<Decision> refusal(HallPlan plan) {
        PlanBounds bounds = new PlanBounds();
        bounds.sizes(plan);
        bounds.named("a hall", plan.id(), List.of(plan.name(), plan.nameEn()));
        bounds.text("a region", plan.region());
        bounds.settings(plan.settings());
        plan.services().forEach(bounds::service);
        plan.counters().forEach(bounds::counter);
        plan.clerks().forEach(bounds::clerk);
        return bounds.found;
    }

    private void sizes(HallPlan plan) {
        HallSettings settings = plan.settings();
        size("a plan of", "counters", plan.counters(), Limits.COUNTERS);
        size("a plan of", "services", plan.services(), Limits.SERVICES);
        size("a plan of", "clerks", plan.clerks(), Limits.CLERKS);
        size("a plan of", "segments", settings.segments(), Limits.SEGMENTS);
        size("a plan of", "devices and programs", settings.equipment(), Limits.EQUIPMENT);
        size("a plan of", "zones", settings.zones(), Limits.ZONES);
        size("a plan of", "care actions", settings.careActions(), Limits.CARE_ACTIONS);
        size("a plan of", "park reasons", settings.parking().reasons(), Limits.PARK_REASONS);
    }

    private void settings(HallSettings settings) {
        number("a bound on head starts of", "seconds", settings.mostCreditSeconds(), 0, Limits.MOST_CREDIT_SECONDS);
        settings.segments().forEach(segment -> {
            named("a segment", segment.id(), List.of(segment.name(), segment.nameEn()));
            number(
                    "a head start of segment " + segment.id() + " of",
                    "seconds",
                    segment.creditSeconds(),
                    0,
                    Limits.MOST_CREDIT_SECONDS);
            segment.fromAge()
                    .ifPresent(age ->
                            number("an age for segment " + segment.id() + " of", "years", age, 1, Limits.OLDEST_YEARS));
        });
        settings.equipment().forEach(device -> {
            named("a device or program", device.id(), List.of(device.name(), device.nameEn()));
            text("a kind of " + device.id(), device.kind());
        });
        settings.zones().forEach(zone -> named("a zone", zone.id(), List.of(zone.name(), zone.nameEn())));
        settings.location().ifPresent(this::location);
        settings.careActions().forEach(care -> named("a care action", care.id(), List.of(care.name(), care.nameEn())));
        settings.parking().reasons().forEach(reason -> text("a park reason", reason));
        settings.norms().forEach(this::norm);
        announcements(settings.announcements());
    }

    private void location(Location location) {
        text("an address", location.address());
        text("an English address", location.addressEn());
        location.point().ifPresent(point -> {
            degrees("a latitude", point.latitude(), Limits.LATITUDE_DEGREES);
            degrees("a longitude", point.longitude(), Limits.LONGITUDE_DEGREES);
        });
    }

    private void announcements(AnnouncementTerms terms) {
        number("a call spoken", "times", terms.times(), 1, Limits.ANNOUNCEMENTS);
        number("a gap between announcements of", "seconds", terms.gapSeconds(), 1, Limits.ANNOUNCEMENT_GAP_SECONDS);
        number("a volume of", "percent", terms.volumePercent(), 0, 100);
        size("announcements with", "quiet times", terms.quiet(), Limits.QUIET_TIMES);
        size("announcements with", "notices", terms.notices(), Limits.NOTICES);
        for (AnnouncementTerms.Notice notice : terms.notices()) {
            text("a notice", notice.text(), Limits.LONGEST_NOTICE);
            text("a notice in English", notice.textEn(), Limits.LONGEST_NOTICE);
        }
    }

    private void norm(Norm norm) {
        norm.subject().ifPresent(subject -> text("a subject of norm " + norm.id(), subject));
        norm.care().ifPresent(care -> text("a care action of norm " + norm.id(), care));
    }

    private void service(HallPlan.Service service) {
        String what = "service " + service.id();
        ServiceTerms terms = service.terms();
        named("a service", service.id(), List.of(service.name(), service.nameEn()));
        text("a ticket prefix of " + what, service.prefix(), Limits.LONGEST_PREFIX);
        texts(what, "needs", terms.needs(), Limits.NEEDS);
        texts(what, "linked services", terms.linked(), Limits.LINKED);
        size(what + " with", "materials", terms.materials(), Limits.MATERIALS);
        terms.materials().forEach(paper -> named("a material", paper.id(), List.of(paper.name(), paper.nameEn())));
        size(what + " with", "slots", terms.slots(), Limits.SLOTS);
        for (Slots slots : terms.slots()) {
            number("a slot of " + what + " of", "minutes", slots.lengthMinutes(), 1, Limits.SLOT_MINUTES);
            number("a slot of " + what + " for", "bookings", slots.capacity(), 1, Limits.SLOT_CAPACITY);
        }
    }

    private void counter(HallPlan.Place place) {
        String what = "counter " + place.id();
        named("a counter", place.id(), List.of(place.name()));
        texts(what, "services", place.services(), Limits.SERVICES);
        texts(what, "devices and programs", place.equipment(), Limits.EQUIPMENT_PER_COUNTER);
        place.zone().ifPresent(zone -> text("a zone of " + what, zone));
    }

    private void clerk(HallPlan.Clerk clerk) {
        String what = "clerk " + clerk.id();
        named("a clerk", clerk.id(), List.of(clerk.name()));
        texts(what, "skills", clerk.skills().keySet(), Limits.SERVICES);
        texts(what, "services in training", clerk.inTraining(), Limits.SERVICES);
        texts(what, "languages", clerk.languages(), Limits.LANGUAGES);
        size(what + " with", "shifts", clerk.rota(), Limits.SHIFTS);
        for (Shift shift : clerk.rota()) {
            shift.counter().ifPresent(counter -> text("a post of " + what, counter));
        }
    }

    private void named(String what, String id, List<String> names) {
        text("an id of " + what, id);
        names.forEach(name -> text("a name of " + what, name));
    }

    private void texts(String of, String what, Collection<String> values, int most) {
        size(of + " with", what, values, most);
        values.forEach(value -> text("each of the " + what + " of " + of, value));
    }

    private void text(String what, String value) {
        text(what, value, Limits.LONGEST_NAME);
    }

    private void text(String what, String value, int longest) {
        if (found.isEmpty()) {
            found = Expect.wrongText(what, value, longest);
        }
    }

    private void size(String of, String what, Collection<?> values, int most) {
        if (found.isEmpty() && values.size() > most) {
            found = wrong(of + " at most " + most + " " + what, values.size());
        }
    }

    private void number(String what, String unit, long value, long least, long most) {
        if (found.isEmpty() && (value < least || value > most)) {
            found = wrong(what + " " + least + " to " + most + " " + unit, value);
        }
    }

    private void degrees(String what, double value, int most) {
        if (found.isEmpty() && !(Math.abs(value) <= most)) {
            found = wrong(what + " of " + -most + " to " + most + " degrees", value);
        }
    }

    private static Optional<Decision> wrong(String expected, Object got) {
        return Optional.of(Decision.reject(Code.VALUE_IS_WRONG, "Expected " + expected + ", but got " + got + "."));
    }
}

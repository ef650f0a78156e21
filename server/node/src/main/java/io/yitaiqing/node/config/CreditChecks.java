package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.HallSettings;

/** Whether each head start of a plan keeps to the bound the hall sets on all of them. */
final class CreditChecks {

    private CreditChecks() {}

    static void check(PlanFile file, Findings found) {
        HallSettings settings = file.settings();
        long bound = settings.mostCreditSeconds();
        settings.segments()
                .forEach(segment ->
                        check("segments." + segment.id() + ".creditSeconds", segment.creditSeconds(), bound, found));
        // A hall that lowers the bound need not repeat a head start it never stated.
        file.appointments()
                .flatMap(AppointmentsPart::creditSeconds)
                .ifPresent(credit -> check("appointments.creditSeconds", credit, bound, found));
    }

    private static void check(String key, long credit, long bound, Findings found) {
        if (credit > bound) {
            found.add(key, "expected at most mostCreditSeconds, " + bound + ", but got " + credit + ".");
        }
    }
}

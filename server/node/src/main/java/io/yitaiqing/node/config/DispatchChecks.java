package io.yitaiqing.node.config;

import io.yitaiqing.dispatch.Policies;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether the key {@code dispatch} names only policies, services and clerks that there are. */
final class DispatchChecks {

    private static final String SERVICE = "a service of this hall";
    private static final String CLERK = "a clerk of this hall";

    private final PlanFile file;
    private final ReferenceChecks references;

    private DispatchChecks(PlanFile file, Findings found) {
        this.file = file;
        this.references = new ReferenceChecks(file, found);
    }

    static void check(PlanFile file, Findings found) {
        DispatchChecks checks = new DispatchChecks(file, found);
        file.dispatch().ifPresent(checks::dispatch);
    }

    private void dispatch(DispatchPart part) {
        weights("dispatch.weights", Rows.ids(part.weights()));
        part.times()
                .flatMap(TimesPart::clerks)
                .ifPresent(rows -> rows.forEach((clerk, seconds) -> {
                    String at = "dispatch.times.clerks." + clerk;
                    references.one(at, clerk, CLERK, clerks());
                    seconds.keySet()
                            .forEach(service -> references.one(at + "." + service, service, SERVICE, services()));
                }));
        part.borrowing().flatMap(BorrowingPart::ownServices).ifPresent(rows -> rows.forEach(this::own));
        part.shadow().ifPresent(shadow -> {
            references.one(
                    "dispatch.shadow.policy",
                    shadow.policy(),
                    "a dispatch policy",
                    Policies.all().keySet());
            weights("dispatch.shadow.weights", Rows.ids(shadow.weights()));
        });
    }

    private void weights(String at, Collection<String> named) {
        named.forEach(service -> references.one(at + "." + service, service, SERVICE, services()));
    }

    private void own(String clerk, List<String> own) {
        String at = "dispatch.borrowing.ownServices." + clerk;
        references.one(at, clerk, CLERK, clerks());
        references.list(at, Optional.of(own), SERVICE, services());
    }

    private Collection<String> services() {
        return file.services().sequencedKeySet();
    }

    private Collection<String> clerks() {
        return file.clerks().sequencedKeySet();
    }
}

package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchBounds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code dispatch.borrowing}: which services clerks only help with. */
record BorrowingPart(Optional<LinkedHashMap<String, List<String>>> ownServices, Optional<Double> shareOfTarget) {

    BorrowingPart {
        shareOfTarget.ifPresent(
                share -> WrongValueException.unlessBetween("shareOfTarget", share, DispatchBounds.LEAST_SHARE, 1));
    }

    Borrowing borrowing() {
        Map<String, List<String>> own = new HashMap<>();
        ownServices.ifPresent(rows -> rows.forEach((clerk, services) -> own.put(clerk, List.copyOf(services))));
        return new Borrowing(Map.copyOf(own), shareOfTarget.orElse(Borrowing.NONE.shareOfTarget()));
    }
}

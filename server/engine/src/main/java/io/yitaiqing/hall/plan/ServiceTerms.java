package io.yitaiqing.hall.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a service asks of a counter and a customer, and what it leads to.
 *
 * @param needs the kinds of equipment and programs without which it cannot be done
 * @param linked the services usually wanted with it (业务联动), proposed to customer and clerk
 * @param materials the papers a customer must bring
 * @param deliveredMandatory whether its end must say what was delivered
 * @param dailyQuota how many may be asked on one business day; empty: any number
 * @param slots when it can be booked; none: it cannot
 */
public record ServiceTerms(
        List<String> needs,
        List<String> linked,
        List<Material> materials,
        boolean deliveredMandatory,
        Optional<Integer> dailyQuota,
        List<Slots> slots) {

    /** A service that asks nothing special. */
    public static final ServiceTerms NONE =
            new ServiceTerms(List.of(), List.of(), List.of(), false, Optional.empty(), List.of());

    /** A paper a customer must bring. */
    public record Material(String id, String name, String nameEn) {}
}

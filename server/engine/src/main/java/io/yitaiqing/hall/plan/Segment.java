package io.yitaiqing.hall.plan;

import java.util.Optional;

/**
 * A group of customers with a head start: elderly, disabled, soldiers, pregnant, VIP.
 *
 * @param creditSeconds the head start: by how much longer they count as having waited when the next is chosen
 * @param fromAge the age in years from which a kiosk suggests it to whoever shows an ID card; empty: never
 */
public record Segment(String id, String name, String nameEn, long creditSeconds, Optional<Integer> fromAge) {

    /** A group that no age belongs to. */
    public Segment(String id, String name, String nameEn, long creditSeconds) {
        this(id, name, nameEn, creditSeconds, Optional.empty());
    }
}

package io.yitaiqing.hall.plan;

/**
 * A group of customers with a head start: elderly, disabled, soldiers, pregnant, VIP.
 *
 * @param creditSeconds the head start: by how much longer they count as having waited when the next is chosen
 */
public record Segment(String id, String name, String nameEn, long creditSeconds) {}

package io.yitaiqing.node.region;

import java.util.Optional;

/**
 * A part of the tree of regions: a province, a city or a county.
 *
 * @param kind what it is, one word such as {@code county}
 * @param parent the region it lies in; empty for the top of a tree
 */
public record Region(String id, String name, String nameEn, String kind, Optional<String> parent) {}

package io.yitaiqing.node.web;

import java.util.Optional;

/**
 * What the kiosks of a node have beside its halls.
 *
 * @param printer where the print service of a kiosk listens on that kiosk; empty where its browser prints
 * @param pseudonyms what stands for the numbers customers give; empty where nobody is asked for one
 */
public record Kiosks(Optional<String> printer, Optional<Pseudonyms> pseudonyms) {}

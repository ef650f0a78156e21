package io.yitaiqing.node.journal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of a sealed family whose members stand in groups. */
public final class SealedFamily {

    private SealedFamily() {}

    /** All of them. */
    public static Set<Class<?>> records(Class<?> family) {
        return leaves(family).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SealedFamily::leaves)
                : Stream.of(type);
    }
}

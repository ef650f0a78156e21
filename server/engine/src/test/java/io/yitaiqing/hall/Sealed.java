package io.yitaiqing.hall;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records that a sealed family of any depth consists of. */
final class Sealed {

    private Sealed() {}

    static Set<Class<?>> leaves(Class<?> family) {
        return all(family).collect(Collectors.toSet());
    }

    private static Stream<Class<?>> all(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Sealed::all) : Stream.of(type);
    }
}

package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import java.util.List;
import java.util.stream.Stream;

/** The records of the sealed family of commands, groups opened. */
final class CommandFamily {

    private CommandFamily() {}

    static List<Class<?>> commands() {
        return leaves(HallCommand.class).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(CommandFamily::leaves)
                : Stream.of(type);
    }
}

package io.yitaiqing.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the engine may touch of Java: values and collections, but no clock, chance, thread, file, network or locale.
 */
final class EnginePurity {

    private static final Set<String> PACKAGES = Set.of(
            "java.lang",
            "java.lang.annotation",
            "java.lang.invoke",
            "java.lang.runtime",
            "java.math",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.random",
            "java.util.regex",
            "java.util.stream");

    private static final Pattern TYPES = Pattern.compile("java\\.lang\\.(Thread|ThreadLocal|ThreadGroup|Runtime|Process"
            + "|ProcessBuilder|ClassLoader)|java\\.time\\.(Clock|InstantSource)"
            + "|java\\.util\\.(Random|SplittableRandom|Timer|TimerTask|Scanner|ServiceLoader)");

    private static final Pattern CALLS = Pattern.compile("java\\.time\\..*\\.now\\(.*"
            + "|java\\.lang\\.System\\.(?!arraycopy\\().*"
            + "|java\\.lang\\.(Strict)?Math\\.random\\(.*"
            + "|java\\.lang\\.Object\\.(wait|notify|notifyAll)\\(.*"
            + "|java\\.lang\\.String\\.(toLowerCase|toUpperCase)\\(\\)"
            + "|java\\.lang\\.String\\.formatted\\(.*"
            + "|java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*"
            + "|java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)"
            + "|java\\.time\\.ZoneId\\.systemDefault\\(.*"
            + "|java\\.util\\.Locale\\.getDefault\\(.*"
            + "|java\\.util\\.UUID\\.randomUUID\\(.*"
            + "|java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)"
            + "|java\\.util\\.Collection\\.parallelStream\\(.*"
            + "|java\\.util\\.random\\.RandomGenerator\\.(of|getDefault)\\(.*");

    private EnginePurity() {}

    /** Every forbidden use in the given classes, with its place. */
    static Stream<String> offenders(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.concat(types(type), calls(type)))
                .distinct()
                .sorted();
    }

    private static Stream<String> types(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(use -> !mayUse(use.getTargetClass().getBaseComponentType()))
                .map(use -> type.getName() + " uses "
                        + use.getTargetClass().getBaseComponentType().getName() + " " + use.getSourceCodeLocation());
    }

    private static boolean mayUse(JavaClass used) {
        return used.isPrimitive()
                || used.getPackageName().startsWith("io.yitaiqing.")
                || PACKAGES.contains(used.getPackageName())
                        && !TYPES.matcher(used.getName()).matches();
    }

    private static Stream<String> calls(JavaClass type) {
        return type.getAccessesFromSelf().stream()
                .filter(access -> CALLS.matcher(called(access)).matches())
                .map(access -> type.getName() + " uses " + called(access) + " " + access.getSourceCodeLocation());
    }

    private static String called(JavaAccess<?> access) {
        return access.getTarget().getFullName();
    }
}

package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever becomes of a draw is computed the same to the bit everywhere: logarithms and powers come from {@link
 * StrictMath}, because those of {@link Math} and of libraries may differ in their last bit from machine to machine.
 *
 * <p>What {@link Math} rounds exactly (floor, round, sqrt and the like) is the same everywhere.
 */
class StrictMathTest {

    private static final Set<String> INEXACT = Set.of(
            "log", "log10", "log1p", "exp", "expm1", "pow", "cbrt", "sin", "cos", "tan", "asin", "acos", "atan",
            "atan2", "sinh", "cosh", "tanh", "hypot", "random");

    private static final String[] OF_PEOPLE = {
        "io.yitaiqing.simulator.calendar",
        "io.yitaiqing.simulator.draw",
        "io.yitaiqing.simulator.population",
        "io.yitaiqing.simulator.quantile",
        "io.yitaiqing.simulator.scenario"
    };

    private static Stream<String> offenders(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(StrictMathTest::differs)
                .map(JavaMethodCall::getDescription);
    }

    private static boolean differs(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return owner.equals("java.lang.Math") && INEXACT.contains(call.getName())
                || owner.startsWith("org.apache.commons.statistics")
                || owner.equals("java.util.concurrent.ThreadLocalRandom");
    }

    @Test
    void peopleAreDrawnTheSameOnEveryMachine() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(OF_PEOPLE);
        assertThat(classes).hasSizeGreaterThan(20);
        assertThat(offenders(classes)).isEmpty();
    }

    @Test
    void theRuleCatchesWhatItForbids() {
        assertThat(offenders(new ClassFileImporter().importClasses(Loose.class)))
                .hasSize(1)
                .allMatch(offender -> offender.contains("Math.log"));
    }

    private static final class Loose {
        double drawn(double u) {
            return Math.floor(-Math.log(u)) + StrictMath.log(u);
        }
    }
}

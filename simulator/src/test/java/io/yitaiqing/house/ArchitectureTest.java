package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yitaiqing.simulator.cli.Hall;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may use whom: read from the compiled classes of all modules. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.yitaiqing");

    @Test
    void theTestsSeeTheClasses() {
        assertThat(OURS.contain(Hall.class)).isTrue();
    }

    @Test
    void eachRoomUsesOnlyRoomsBelowIt() {
        none(Floors.offenders(OURS));
    }

    @ParameterizedTest
    @CsvSource({
        "hall.HallRules,             hall.rules.CallRules,         true",
        "hall.Hall,                  measure.Waits,                false",
        "dispatch.IndexRule,         hall.Hall,                    true",
        "dispatch.IndexRule,         measure.Waits,                false",
        "view.HallDocument,          node.live.LiveHub,            false",
        "node.live.LiveHub,          hall.Hall,                    false",
        "node.live.LiveHub,          node.config.NodeConfig,       false",
        "node.journal.EventCodec,    hall.HallEvent,               true",
        "node.journal.EventCodec$A,  hall.HallEvent,               true",
        "node.journal.TurnBody,      hall.HallCommand,             true",
        "node.journal.JournalRow,    hall.HallEvent,               false",
        "node.web.HttpApi,           node.keeper.Keepers,          true",
        "node.keeper.Keepers,        node.web.HttpApi,             false",
        "node.keeper.Keepers,        node.Node,                    false",
        "node.Node,                  node.web.HttpApi,             true",
        "simulator.bench.Figure,     node.journal.PostgresJournal, true",
        "simulator.bench.Figure,     node.keeper.Keepers,          false",
        "simulator.World,            simulator.cli.Hall,           false",
        "simulator.cli.Hall,         simulator.World,              true",
        "simulator.cli.Hall,         node.Node,                    true",
    })
    void thePlanSaysWhoMayUseWhom(String upper, String lower, boolean allowed) {
        assertThat(Floors.mayUse("io.yitaiqing." + upper, "io.yitaiqing." + lower))
                .isEqualTo(allowed);
    }

    @Test
    void theEngineTouchesNoClockChanceThreadOrFile() {
        var engine = DescribedPredicate.<JavaClass>describe("engine", type -> Floors.isEngine(type.getName()));
        none(EnginePurity.offenders(OURS.that(engine)));
    }

    @Test
    void theRuleOfTheEngineCatchesWhatItForbids() {
        var offenders = EnginePurity.offenders(new ClassFileImporter().importClasses(Impure.class))
                .toList();
        assertThat(List.of(
                        "Instant.now()",
                        "LocalDate.now()",
                        "java.time.Clock",
                        "System.nanoTime()",
                        "System.out",
                        "Math.random()",
                        "java.util.Random",
                        "UUID.randomUUID()",
                        "java.lang.Thread",
                        "CompletableFuture",
                        "java.io.File",
                        "String.format(java.lang.String",
                        "String.toUpperCase()"))
                .allSatisfy(fault -> assertThat(offenders).anyMatch(offender -> offender.contains(fault)));
        assertThat(EnginePurity.offenders(new ClassFileImporter().importClasses(Pure.class)))
                .isEmpty();
    }

    @Test
    void theEngineHasNoDependency() {
        assertThat(Repository.text("server/engine/pom.xml")).doesNotContain("<dependency>");
    }

    private static void none(Stream<String> offenders) {
        List<String> all = offenders.toList();
        assertThat(all)
                .withFailMessage(() -> all.size() + " offenders:\n" + String.join("\n", all))
                .isEmpty();
    }

    private record Pure(Map<String, Instant> seen, int[] counts) {
        String first() {
            return String.format(
                    Locale.ROOT, "%s", seen.keySet().stream().sorted().findFirst());
        }
    }

    private static final class Impure {
        List<Object> all() {
            Supplier<Instant> now = Instant::now;
            System.out.println(System.nanoTime());
            return List.of(
                    now,
                    LocalDate.now(Clock.systemUTC()),
                    LocalDate.now(),
                    Math.random(),
                    new Random(),
                    UUID.randomUUID(),
                    Thread.currentThread(),
                    CompletableFuture.completedFuture(1),
                    new java.io.File("x"),
                    String.format("%d", 1),
                    "i".toUpperCase());
        }
    }
}

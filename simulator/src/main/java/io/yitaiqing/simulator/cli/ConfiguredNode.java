package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.KioskSettings;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.NodeConfig;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.node.journal.JournalPolicy;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a node's settings: the command line before the environment, before the file, before the defaults. */
final class ConfiguredNode {

    private static final int PORT_MOST = 65_535;

    private ConfiguredNode() {}

    static NodeSettings settings(Path file, Optional<Integer> port, Optional<Path> data) {
        port.filter(number -> number < 0 || number > PORT_MOST).ifPresent(wrong -> {
            throw new UserError("Expected --port from 0 to " + PORT_MOST + ", but got " + wrong + ".");
        });
        try {
            NodeConfig config = NodeConfig.read(file, System.getenv());
            Path folder = data.orElse(Path.of(config.data()));
            return new NodeSettings(
                    config.httpHost(),
                    port.orElse(config.httpPort()),
                    folder,
                    config.databaseUrl(),
                    config.cluster(),
                    PlanFiles.read(ofTheProduct(config.halls())),
                    RegionsFile.read(ofTheProduct(config.regions())),
                    NodeSettings.Time.REAL,
                    config.audit(),
                    new JournalPolicy(
                            config.journalDaysAhead(),
                            config.journalKeepDays(),
                            config.journalArchive().map(Path::of).orElse(folder.resolve("archive"))),
                    new KioskSettings(
                            config.printer(), config.identificationSecret().map(Path::of)));
        } catch (ConfigException wrong) {
            throw new UserError(wrong.getMessage());
        }
    }

    private static Path ofTheProduct(String name) {
        Path path = Path.of(name);
        return path.isAbsolute() ? path : HallHome.file(name);
    }
}

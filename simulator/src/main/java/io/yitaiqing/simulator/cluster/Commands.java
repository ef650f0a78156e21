package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs small programs of the operating system to their end. */
final class Commands {

    private static final long PATIENCE_SECONDS = 10;

    private Commands() {}

    /** Runs a program that must succeed. */
    static void run(String... command) {
        String complaint = complaint(List.of(command));
        if (!complaint.isEmpty()) {
            throw new ClusterFailure("Expected '" + String.join(" ", command) + "' to work, but: " + complaint + ".");
        }
    }

    /** Whether a program is there and succeeds. */
    static boolean works(String... command) {
        return complaint(List.of(command)).isEmpty();
    }

    /** Why it failed; empty where it did not. */
    private static String complaint(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "it did not end within " + PATIENCE_SECONDS + " s";
            }
            int code = process.exitValue();
            return code == 0 ? "" : said.isEmpty() ? "exit code " + code : said;
        } catch (IOException missing) {
            return missing.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "it was interrupted";
        }
    }
}

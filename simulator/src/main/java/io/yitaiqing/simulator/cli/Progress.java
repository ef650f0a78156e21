package io.yitaiqing.simulator.cli;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * How far a long piece of work is, on stderr: a bar where that is a terminal, as the launcher tells by the property
 * {@code ytq.terminal}; elsewhere a plain line now and then.
 */
interface Progress extends AutoCloseable {

    /** So much is done. */
    void at(int done);

    @Override
    void close();

    /** Progress of so many things. */
    static Progress of(String what, int all) {
        return Boolean.getBoolean("ytq.terminal") ? new Bar(what, all) : new Lines(what, all);
    }

    /** A bar that is redrawn in place. */
    final class Bar implements Progress {

        private static final int REDRAW_MILLIS = 200;

        private final ProgressBar bar;

        private Bar(String what, int all) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(all)
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }

        @Override
        public void at(int done) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line each ten seconds, so that a short run says nothing. */
    final class Lines implements Progress {

        private static final long EVERY_NANOS = 10_000_000_000L;

        private final String what;
        private final int all;
        private long next = System.nanoTime() + EVERY_NANOS;

        private Lines(String what, int all) {
            this.what = what;
            this.all = all;
        }

        @Override
        public void at(int done) {
            if (System.nanoTime() >= next) {
                next = System.nanoTime() + EVERY_NANOS;
                System.err.printf(Locale.ROOT, "%d of up to %d %s%n", done, all, what);
            }
        }

        @Override
        public void close() {}
    }
}

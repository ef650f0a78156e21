package io.yitaiqing.node.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.yitaiqing.node.simulation.Findings.Kind;
import org.slf4j.LoggerFactory;

/** Turns what nodes log as an error on the thread of a run into findings, and keeps the rest of their log quiet. */
final class ErrorLog implements AutoCloseable {

    private static final ThreadLocal<Findings> CURRENT = new ThreadLocal<>();
    private static final Logger NODES = (Logger) LoggerFactory.getLogger("io.yitaiqing.node");
    private static int open;

    private ErrorLog() {}

    static ErrorLog to(Findings findings) {
        CURRENT.set(findings);
        synchronized (ErrorLog.class) {
            if (open++ == 0) {
                Appender appender = new Appender();
                appender.setContext(NODES.getLoggerContext());
                appender.start();
                NODES.setLevel(Level.ERROR);
                NODES.setAdditive(false);
                NODES.addAppender(appender);
            }
        }
        return new ErrorLog();
    }

    @Override
    public void close() {
        CURRENT.remove();
        synchronized (ErrorLog.class) {
            if (--open == 0) {
                NODES.detachAndStopAllAppenders();
                NODES.setAdditive(true);
                NODES.setLevel(null);
            }
        }
    }

    private static final class Appender extends AppenderBase<ILoggingEvent> {
        @Override
        protected void append(ILoggingEvent event) {
            Findings findings = CURRENT.get();
            if (findings != null) {
                findings.add(Kind.BUG, event.getFormattedMessage() + cause(event));
            }
        }

        private static String cause(ILoggingEvent event) {
            if (!(event.getThrowableProxy() instanceof ThrowableProxy proxy)) {
                return "";
            }
            Throwable thrown = proxy.getThrowable();
            StackTraceElement[] at = thrown.getStackTrace();
            return " " + thrown + (at.length > 0 ? " at " + at[0] : "");
        }
    }
}

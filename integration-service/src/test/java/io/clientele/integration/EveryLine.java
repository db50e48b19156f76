package io.clientele.integration;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * All that is logged by anybody until it is closed, with what goes along: the thread's context,
 * pairs, and what was thrown. Of our own code every level, of others what is logged in operation.
 */
final class EveryLine extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger ours = (Logger) LoggerFactory.getLogger("io.clientele");
  private final Level allBefore = all.getLevel();
  private final Level oursBefore = ours.getLevel();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  EveryLine() {
    start();
    all.addAppender(this);
    all.setLevel(Level.INFO);
    ours.setLevel(Level.TRACE);
  }

  // At once: the context is the thread's, and soon another.
  @Override
  protected void append(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    lines.add(
        String.join(
            " ",
            event.getLoggerName(),
            event.getFormattedMessage(),
            String.valueOf(event.getMDCPropertyMap()),
            String.valueOf(event.getKeyValuePairs()),
            thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    all.detachAppender(this);
    all.setLevel(allBefore);
    ours.setLevel(oursBefore);
    stop();
  }
}

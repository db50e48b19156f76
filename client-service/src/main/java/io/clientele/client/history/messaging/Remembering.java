package io.clientele.client.history.messaging;

import io.clientele.client.history.Entry;
import io.clientele.client.history.Histories;
import io.clientele.client.history.Remembered;
import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Records;
import io.clientele.platform.consume.Told;
import java.util.Map;
import org.springframework.messaging.Message;

/**
 * Keeps what happened as entries of the history. Each event is an entry of its own under its own
 * id: heard twice it is there once, and none waits for one before it that failed, which takes its
 * place when it is replayed.
 *
 * <p>It hears news only, since a state told again does not say what happened. The topic keeps news
 * for 14 days: a group that lags further behind misses entries for good, and alerts before that, as
 * every reaction does.
 */
final class Remembering implements Consuming {

  private final String subjectType;
  private final Histories histories;

  /** Of subjects of this type. */
  Remembering(String subjectType, Histories histories) {
    this.subjectType = subjectType;
    this.histories = histories;
  }

  @Override
  public void accept(Message<byte[]> message) {
    hear(Records.told(message));
  }

  @Override
  public void hear(Told told) {
    if (told.subjectType().equals(subjectType)) {
      Remembered.of(told.type())
          .ifPresent(kept -> histories.keep(told.subject(), told.sequence(), entry(told, kept)));
    }
  }

  private static Entry entry(Told told, Remembered kept) {
    var change = kept.kept(told.change(Map.class));
    return new Entry(told.id(), told.time(), told.actor(), kept.what(), change);
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }
}

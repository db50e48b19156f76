package io.clientele.platform.retelling;

import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Hears;
import io.clientele.platform.consume.Records;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;

/**
 * Hears on {@code clientele.retelling} who wants what told again. Not one of the events: a request
 * belongs to no aggregate, and hearing it twice only retells twice.
 */
public final class RetellingRequests implements Consuming {

  /** Its name as a consumer. */
  public static final String CONSUMER = Hears.RETELLING;

  /** The topic of the requests. */
  public static final String TOPIC = Hears.RETELLING_TOPIC;

  /**
   * A request.
   *
   * @param request an id of the asker's choice, repeated in the closing mark
   * @param topic whose owner shall tell again
   */
  public record Request(@Nullable String request, @Nullable String topic) {}

  private final Retelling retelling;

  /** Requests to one service. */
  public RetellingRequests(Retelling retelling) {
    this.retelling = retelling;
  }

  @Override
  public void accept(Message<byte[]> message) {
    hear(Records.told(message));
  }

  @Override
  public void hear(Told told) {
    var asked = Json.MAPPER.readValue(told.record().value(), Request.class);
    if (asked.topic() == null || asked.request() == null) {
      throw new IllegalArgumentException("a request names itself and a topic");
    }
    retelling.retell(asked.topic(), asked.request());
  }

  @Override
  public boolean keepsOrder() {
    return false;
  }
}

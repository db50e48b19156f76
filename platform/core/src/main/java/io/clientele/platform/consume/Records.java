package io.clientele.platform.consume;

import java.lang.reflect.Type;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.converter.RecordMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Hands a function the record as it came. The binder's own mapping would turn the attributes of
 * CloudEvents into headers of its own taste.
 */
public final class Records implements RecordMessageConverter {

  private static final String RECORD = "clientele_record";
  private static final String GROUP = "clientele_group";

  @Override
  public Message<?> toMessage(
      ConsumerRecord<?, ?> record,
      @Nullable Object acknowledgment,
      @Nullable Object consumer,
      @Nullable Type payloadType) {
    var group = KafkaUtils.getConsumerGroupId();
    return message(record, group == null ? "" : group);
  }

  /** A message as the container would hand it to a function. */
  public static Message<byte[]> message(ConsumerRecord<?, ?> record, String group) {
    var value = record.value() instanceof byte[] bytes ? bytes : new byte[0];
    return MessageBuilder.withPayload(value)
        .setHeader(RECORD, record)
        .setHeader(GROUP, group)
        .build();
  }

  @Override
  public ProducerRecord<?, ?> fromMessage(Message<?> message, @Nullable String defaultTopic) {
    throw new IllegalStateException("events leave by the relay, never by the binder");
  }

  /** The event in a message a function was given. */
  @SuppressWarnings("unchecked") // the consumer's deserialisers are fixed to bytes
  public static Told told(Message<byte[]> message) {
    var record = message.getHeaders().get(RECORD, ConsumerRecord.class);
    var group = message.getHeaders().get(GROUP, String.class);
    if (record == null || group == null) {
      throw new IllegalStateException("a message that did not come from a topic");
    }
    return new Told(group, (ConsumerRecord<byte[], byte[]>) record);
  }
}

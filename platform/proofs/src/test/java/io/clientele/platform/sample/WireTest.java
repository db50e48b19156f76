package io.clientele.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.clientele.platform.consume.Told;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WireTest extends SampleTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  @DisplayName("GTW-4 an event on its topic is a CloudEvent in binary mode, keyed by its aggregate")
  void an_event_on_its_topic_is_a_cloud_event() {
    var note = newNote();
    eventually(() -> assertThat(events(note)).hasSize(1));
    var told = events(note).getFirst();
    var event = cloudEvent(told);
    assertThat(event.getId()).isEqualTo("note/" + note + "/1");
    assertThat(event.getType()).isEqualTo("io.clientele.sample.NoteWritten.v1");
    assertThat(event.getSource()).isEqualTo(URI.create("/clientele/sample"));
    assertThat(event.getSubject()).isEqualTo("note/" + note);
    assertThat(event.getTime()).isNotNull();
    assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:clientele:sample:NoteWritten.v1"));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
    assertThat(event.getExtension("partitionkey")).isEqualTo("note/" + note);
    assertThat(event.getExtension("practiceid")).isEqualTo(PRACTICE);
    assertThat(event.getExtension("sequence")).isEqualTo("0000000000000000001");
    assertThat(event.getExtension("actor")).isEqualTo("ann");
    assertThat(event.getExtension("causationid")).isNull();
    assertThat(told.record().key()).asString().isEqualTo("note/" + note);
    assertThat(told.record().value())
        .asString()
        .isEqualTo(
            "{\"change\":{\"note\":\"%1$s\",\"title\":\"bread\"},\"state\":{\"id\":\"%1$s\","
                    .formatted(note)
                + "\"practice\":\"bakers\",\"title\":\"bread\",\"stars\":0}}");
  }

  @Test
  @DisplayName("OPS-2 one trace runs from the request through its event to what follows from it")
  void one_trace_runs_from_the_request_to_what_follows_from_it() {
    var note = newNote();
    var log = new ListAppender<ILoggingEvent>();
    var logger = (Logger) LoggerFactory.getLogger(SampleApplication.class);
    log.start();
    logger.addAppender(log);
    try {
      api.post(stars(note), "{\"by\":1}", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
      eventually(() -> assertThat(tallied(note)).hasSize(1));
    } finally {
      logger.detachAppender(log);
    }
    var starred = events(note).getLast();
    var grew = tallied(note).getFirst();
    assertThat(starred.traceparent()).startsWith("00-" + TRACE + "-");
    assertThat(grew.traceparent()).startsWith("00-" + TRACE + "-");
    assertThat(cloudEvent(grew).getExtension("causationid")).isEqualTo(starred.id());
    assertThat(cloudEvent(grew).getExtension("actor")).isEqualTo("sample-service");
    var heard =
        log.list.stream().filter(line -> line.getFormattedMessage().contains(note)).toList();
    assertThat(heard).isNotEmpty();
    assertThat(heard)
        .allSatisfy(line -> assertThat(line.getMDCPropertyMap()).containsEntry("traceId", TRACE));
  }

  private java.util.List<Told> tallied(String note) {
    return topics.about(Note.TOPIC, "tally/" + note);
  }

  private static CloudEvent cloudEvent(Told told) {
    return Objects.requireNonNull(
        KafkaMessageFactory.createReader(told.record().headers(), told.record().value()).toEvent());
  }
}

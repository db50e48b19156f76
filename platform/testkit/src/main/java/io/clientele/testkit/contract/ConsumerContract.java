package io.clientele.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.platform.consume.Consuming;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Told;
import io.clientele.platform.event.Wire;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;

/** Holds what a service hears against what it has said it wants, and against what is published. */
public final class ConsumerContract {

  private ConsumerContract() {}

  /**
   * Every consumer has said what it is and wants; every example of its owner that concerns it has
   * what it wants; and it takes each of them in, also with fields nobody has heard of.
   *
   * @param service the folder under {@code wanted-by/}
   */
  public static void check(String service, ApplicationContext context) {
    var projections = heard(context, "projections");
    var reactions = heard(context, "reactions");
    projections.remove("signingKeys"); // the platform's own, in every service
    var all = new TreeSet<>(projections.keySet());
    all.addAll(reactions.keySet());
    assertThat(Contracts.names("wanted-by/" + service, ".yaml")).isEqualTo(all);
    projections.forEach((name, topic) -> check(service, name, topic, "projection", context));
    reactions.forEach((name, topic) -> check(service, name, topic, "reaction", context));
  }

  private static void check(
      String service, String name, String topic, String kind, ApplicationContext context) {
    var wanted = Contracts.wanted(service, name);
    assertThat(wanted.path("topic").asText()).as(name).isEqualTo(topic);
    assertThat(wanted.path("kind").asText()).as(name).isEqualTo(kind);
    assertThat(wanted.path("why").asText()).as(name).isNotBlank();
    var consumer = context.getBean(name, Consuming.class);
    assertThat(consumer instanceof Projection).as(name).isEqualTo(kind.equals("projection"));
    var concerned = concerned(wanted.path("subject").asText(), wanted.path("type").asText(), topic);
    assertThat(concerned).as("examples that concern " + name).isNotEmpty();
    var schema = Contracts.wants(service, name);
    for (var example : concerned) {
      assertThat(Contracts.faults(schema, example.data()))
          .as("%s wants of %s", name, example.name())
          .isEmpty();
      consumer.hear(new Told(service + "." + name, withStrangeFields(example).asHeard(topic)));
    }
  }

  private static List<Example> concerned(String subject, String type, String topic) {
    return Contracts.examples(Wire.owner(topic)).stream()
        .filter(
            example ->
                type.isEmpty()
                    ? example.subjectType().equals(subject)
                    : example.type().equals(type))
        .toList();
  }

  private static Example withStrangeFields(Example example) {
    ObjectNode event = example.event().deepCopy();
    for (var part : List.of("change", "state")) {
      if (event.at("/data/" + part) instanceof ObjectNode object) {
        object.put("fieldOfTomorrow", 1).putObject("another").put("nested", true);
      }
    }
    return new Example(event);
  }

  private static Map<String, String> heard(ApplicationContext context, String kind) {
    return new TreeMap<>(
        Binder.get(context.getEnvironment())
            .bind("clientele.hears." + kind, Bindable.mapOf(String.class, String.class))
            .orElse(Map.of()));
  }
}

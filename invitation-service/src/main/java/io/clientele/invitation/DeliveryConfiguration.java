package io.clientele.invitation;

import io.clientele.invitation.delivery.Carrier;
import io.clientele.invitation.delivery.Deliveries;
import io.clientele.invitation.delivery.Gate;
import io.clientele.invitation.delivery.OneRun;
import io.clientele.invitation.delivery.Post;
import io.clientele.invitation.delivery.Queue;
import io.clientele.invitation.delivery.Reports;
import io.clientele.invitation.delivery.Texts;
import io.clientele.invitation.delivery.guard.Guards;
import io.clientele.invitation.invitation.Channel;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.letter.Letters;
import io.clientele.invitation.letter.Previewing;
import io.clientele.invitation.link.Links;
import io.clientele.invitation.practice.Practices;
import io.clientele.invitation.reminder.Choosing;
import io.clientele.invitation.reminder.Reminders;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How delivery is put together; the channels do not wait for each other. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

  private static final Duration EVERY = Duration.ofMillis(500);

  private final Queue queue;
  private final Aggregates<Invitation, InvitationEvent> aggregates;
  private final Clock clock;
  private final Duration valid;

  DeliveryConfiguration(
      Queue queue,
      Aggregates<Invitation, InvitationEvent> aggregates,
      Clock clock,
      InvitationSettings settings) {
    this.queue = queue;
    this.aggregates = aggregates;
    this.clock = clock;
    this.valid = settings.valid();
  }

  @Bean
  Letters letters(
      Practices practices,
      Reminders reminders,
      Links links,
      InvitationSettings settings,
      @Value("${clientele.public-url}") String publicUrl) {
    return new Letters(practices, reminders, links, publicUrl, settings.app(), valid);
  }

  @Bean
  Choosing choosing(Reminders reminders) {
    return new Choosing(reminders);
  }

  @Bean
  Previewing previewing(Rights rights, Clients clients, Letters letters) {
    return new Previewing(rights, clients, letters);
  }

  @Bean
  Carrier carrier(Post post, Texts texts) {
    return new Carrier(post, texts);
  }

  @Bean
  Reports reports() {
    return new Reports(aggregates, clock, valid);
  }

  @Bean
  Guards guards(MeterRegistry metrics) {
    var guards = new Guards(clock);
    guards.bindTo(metrics);
    return guards;
  }

  @Bean
  OneRun mailRun(
      Letters letters,
      Carrier carrier,
      Guards guards,
      @Value("${invitation.mails-per-second}") int perSecond) {
    var gate = guards.of("mail-server", perSecond);
    return run("invitation mails", Channel.EMAIL, gate, letters, carrier);
  }

  @Bean
  OneRun textRun(
      Letters letters,
      Carrier carrier,
      Guards guards,
      @Value("${invitation.texts-per-second}") int perSecond) {
    var gate = guards.of("sms-provider", perSecond);
    return run("invitation texts", Channel.SMS, gate, letters, carrier);
  }

  private OneRun run(String name, Channel channel, Gate gate, Letters letters, Carrier carrier) {
    var deliveries =
        new Deliveries(channel, gate, queue, letters, carrier, aggregates, clock, valid);
    return new OneRun(name, deliveries::sendDue);
  }

  @Bean
  Chore mails(OneRun mailRun) {
    return new Chore("invitation mails", EVERY, mailRun);
  }

  @Bean
  Chore textMessages(OneRun textRun) {
    return new Chore("invitation texts", EVERY, textRun);
  }
}

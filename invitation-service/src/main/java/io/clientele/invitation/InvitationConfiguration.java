package io.clientele.invitation;

import io.clientele.invitation.acceptance.Accepting;
import io.clientele.invitation.acceptance.Tickets;
import io.clientele.invitation.invitation.Admission;
import io.clientele.invitation.invitation.Browsing;
import io.clientele.invitation.invitation.Expiry;
import io.clientele.invitation.invitation.Invitation;
import io.clientele.invitation.invitation.InvitationEvent;
import io.clientele.invitation.invitation.Invitations;
import io.clientele.invitation.invitation.Inviting;
import io.clientele.invitation.invitation.Rights;
import io.clientele.invitation.invitation.Tending;
import io.clientele.invitation.inviter.Clients;
import io.clientele.invitation.inviter.Colleagues;
import io.clientele.invitation.leaver.HandingOver;
import io.clientele.invitation.leaver.Leavers;
import io.clientele.invitation.limit.Counts;
import io.clientele.invitation.limit.Limits;
import io.clientele.invitation.limit.Recipients;
import io.clientele.invitation.link.Links;
import io.clientele.invitation.practice.Practices;
import io.clientele.invitation.resending.Resending;
import io.clientele.invitation.resending.Selecting;
import io.clientele.platform.Chore;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.http.RefusedRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How inviting and accepting are put together; they themselves know no framework. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InvitationSettings.class)
class InvitationConfiguration {

  @Bean
  Links links(InvitationSettings settings) {
    return new Links(settings.secret());
  }

  @Bean
  Rights rights(Colleagues colleagues, Clients clients) {
    return new Rights(colleagues, clients);
  }

  @Bean
  Limits limits(Counts counts, InvitationSettings settings, Clock clock) {
    return new Limits(counts, new Recipients(settings.secret()), settings.most(), clock);
  }

  @Bean
  Admission admission(Invitations invitations, Clients clients, Rights rights, Limits limits) {
    return new Admission(invitations, clients, rights, limits);
  }

  @Bean
  Inviting inviting(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Admission admission,
      Practices practices,
      Clients clients,
      Links links,
      Clock clock) {
    return new Inviting(aggregates, admission, practices, clients, links, clock);
  }

  @Bean
  Tending tending(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Admission admission,
      Rights rights,
      Links links,
      Clock clock) {
    return new Tending(aggregates, admission, rights, links, clock);
  }

  @Bean
  Browsing browsing(Invitations invitations, Rights rights) {
    return new Browsing(invitations, rights);
  }

  @Bean
  BulkKind resending(Tending tending, Colleagues colleagues) {
    return new Resending(tending, colleagues);
  }

  @Bean
  Selecting selecting(Browsing browsing) {
    return new Selecting(browsing, RefusedRequest::new);
  }

  @Bean
  Chore expiry(
      Invitations invitations, Aggregates<Invitation, InvitationEvent> aggregates, Clock clock) {
    var expiry = new Expiry(invitations, aggregates, clock);
    return new Chore("expiry of invitations", Duration.ofSeconds(1), expiry::run);
  }

  @Bean
  Chore handingOver(
      Leavers leavers,
      Invitations invitations,
      Aggregates<Invitation, InvitationEvent> aggregates,
      Clock clock) {
    var handingOver = new HandingOver(leavers, invitations, aggregates, clock);
    return new Chore("invitations of who has left", Duration.ofSeconds(1), handingOver::run);
  }

  @Bean
  Accepting accepting(
      Aggregates<Invitation, InvitationEvent> aggregates,
      Invitations invitations,
      Practices practices,
      Rights rights,
      Tickets tickets,
      Clock clock) {
    return new Accepting(aggregates, invitations, practices, rights, tickets, clock);
  }
}

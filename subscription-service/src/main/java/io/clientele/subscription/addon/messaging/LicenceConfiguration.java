package io.clientele.subscription.addon.messaging;

import io.clientele.platform.consume.Parking;
import io.clientele.platform.consume.Projection;
import io.clientele.platform.consume.Reaction;
import io.clientele.subscription.addon.HeardSoftware;
import io.clientele.subscription.addon.LicenceBook;
import io.clientele.subscription.addon.Licences;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What licences hear. All of it first keeps what was said and then looks again at whom it concerns,
 * so that a repeat, or one that was cut off half way, ends the same.
 */
@Configuration(proxyBeanMethods = false)
class LicenceConfiguration {

  private static final String US = "subscription-service";

  /** A client goes from one software to another (INT-12). */
  @Bean
  Projection licensedConnections(HeardSoftware heardSoftware, Licences licences) {
    return Projection.into(
        "connection",
        ConnectionState.class,
        (told, state) -> {
          heardSoftware.connection(
              told.heard(), state.connection(), state.client(), state.asConnection());
          licences.settleIfHeld(state.client(), told.causeOf(US));
        });
  }

  /** A software is supported, or no more (INT-12). */
  @Bean
  Projection licensedSoftware(
      HeardSoftware heardSoftware, LicenceBook licenceBook, Licences licences) {
    return Projection.into(
        "software",
        SoftwareState.class,
        (told, state) -> {
          if (heardSoftware.software(told.heard(), state.software(), state.supports())) {
            licenceBook.eachOn(
                state.software(), client -> licences.settleIfHeld(client, told.causeOf(US)));
          }
        });
  }

  /** A client was added with an add-on (CLI-3). */
  @Bean
  Reaction serveWantedLicence(Licences licences, Parking parking) {
    return Reaction.to(
        LicenceChange.WANTED,
        LicenceChange.class,
        (told, wanted) ->
            licences.serve(wanted.practice(), wanted.client(), wanted.addOn(), told.causeOf(US)),
        parking);
  }

  /** Whoever assigned a licence looked at the client as well, unless it was cut off (SUB-3). */
  @Bean
  Reaction settleAssignedLicence(Licences licences, Parking parking) {
    return Reaction.to(
        LicenceChange.ASSIGNED,
        LicenceChange.class,
        (told, change) -> licences.settle(change.client(), told.causeOf(US)),
        parking);
  }

  /** The same of one that was taken back. */
  @Bean
  Reaction settleReturnedLicence(Licences licences, Parking parking) {
    return Reaction.to(
        LicenceChange.RETURNED,
        LicenceChange.class,
        (told, change) -> licences.returned(change.client(), told.causeOf(US)),
        parking);
  }
}

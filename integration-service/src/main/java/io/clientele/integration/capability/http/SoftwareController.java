package io.clientele.integration.capability.http;

import io.clientele.integration.capability.AccountingSoftware;
import io.clientele.integration.capability.Capabilities;
import io.clientele.integration.capability.Destinations;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Providers;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.Software;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with each software: for everybody who is signed in (INT-12). */
@RestController
class SoftwareController {

  private final Capabilities capabilities;
  private final Providers providers;

  SoftwareController(Capabilities capabilities, Providers providers) {
    this.capabilities = capabilities;
    this.providers = providers;
  }

  @GetMapping("/api/software")
  SoftwareView software() {
    return new SoftwareView(capabilities.all().stream().map(this::view).toList());
  }

  private SoftwareView.One view(AccountingSoftware one) {
    return SoftwareView.One.of(one, providers.of(Software.valueOf(one.id())).isSetUp());
  }

  /** All of it; {@code items} as of every list. */
  record SoftwareView(List<One> items) {

    /** One software; {@code setUp}: whether an app is registered there, so that it can be used. */
    record One(
        Software software,
        boolean setUp,
        List<ListName> lists,
        Reach reach,
        boolean bankMatch,
        Destinations destinations,
        boolean health,
        boolean commerce) {

      static One of(AccountingSoftware one, boolean setUp) {
        return new One(
            Software.valueOf(one.id()),
            setUp,
            one.lists(),
            one.reach(),
            one.bankMatch(),
            one.destinations(),
            one.health(),
            one.commerce());
      }
    }
  }
}

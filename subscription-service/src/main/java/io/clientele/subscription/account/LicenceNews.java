package io.clientele.subscription.account;

import static java.util.Objects.requireNonNull;

import io.clientele.subscription.account.ClientAccountEvent.LicenceActivated;
import io.clientele.subscription.account.ClientAccountEvent.LicenceBlocked;
import io.clientele.subscription.account.ClientAccountEvent.LicenceEnded;
import io.clientele.subscription.account.ClientAccountEvent.LicenceUnblocked;
import io.clientele.subscription.account.ClientAccountEvent.LicenceWaiting;
import io.clientele.subscription.account.ClientAccountEvent.LicenceWanted;
import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.licence.Licensing;
import io.clientele.subscription.plan.AddOn;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of a client's licences when these have changed (SUB-3). */
record LicenceNews(String client, String practice) {

  List<ClientAccountEvent> between(Licensing before, Licensing after) {
    return Arrays.stream(AddOn.values())
        .filter(addOn -> !before.of(addOn).equals(after.of(addOn)))
        .map(addOn -> of(addOn, before.of(addOn).orElse(null), after.of(addOn).orElse(null)))
        .toList();
  }

  private ClientAccountEvent of(AddOn addOn, @Nullable Licence before, @Nullable Licence after) {
    return after == null
        ? new LicenceEnded(client, practice, addOn)
        : switch (after.status()) {
          case WANTED -> new LicenceWanted(client, practice, addOn);
          case WAITING -> new LicenceWaiting(client, practice, addOn);
          case ACTIVE -> active(addOn, before, requireNonNull(after.software()));
          case BLOCKED ->
              new LicenceBlocked(
                  client, practice, addOn, requireNonNull(after.reason()), after.software());
        };
  }

  private ClientAccountEvent active(AddOn addOn, @Nullable Licence before, String software) {
    return before != null && before.status() == Status.BLOCKED
        ? new LicenceUnblocked(client, practice, addOn, software)
        : new LicenceActivated(client, practice, addOn, software);
  }
}

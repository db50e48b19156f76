package io.clientele.subscription.addon;

import io.clientele.subscription.licence.Licence;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks into the accounts of clients for their licences (SUB-3). */
public interface LicenceBook {

  /**
   * How many clients of a practice are in each status of an add-on; none of one that is missing.
   */
  Map<Status, Integer> counts(String practice, AddOn addOn);

  /**
   * Some of the clients of a practice that have an add-on, or are to have it, by id.
   *
   * @param after the id after which they begin; null for the first
   * @param most how many at most
   */
  List<ClientLicence> page(String practice, AddOn addOn, @Nullable String after, int most);

  /** Gives every client whose licence of an add-on goes, or does not go, with this software. */
  void eachOn(String software, Consumer<String> client);

  /** One client's licence. */
  record ClientLicence(String client, Licence licence) {}
}

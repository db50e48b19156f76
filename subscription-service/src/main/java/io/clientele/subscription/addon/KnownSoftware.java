package io.clientele.subscription.addon;

import io.clientele.subscription.licence.Fit;
import io.clientele.subscription.plan.AddOn;
import java.util.List;

/** What integration-service has said of software, and of which client uses which (INT-12). */
public interface KnownSoftware {

  /** Whether an add-on goes with the software that this client's bookkeeping uses. */
  Fit fit(String client, AddOn addOn);

  /** The software that an add-on supports, by name. */
  List<String> supported(AddOn addOn);
}

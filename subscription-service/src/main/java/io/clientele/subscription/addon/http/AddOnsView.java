package io.clientele.subscription.addon.http;

import io.clientele.subscription.addon.LicenceBook;
import io.clientele.subscription.licence.Licence.Status;
import io.clientele.subscription.plan.AddOn;
import io.clientele.subscription.terms.Subscription;
import java.util.Arrays;
import java.util.List;

/** The add-ons a practice has, and how far they are used. */
record AddOnsView(List<One> items) {

  /**
   * One of them.
   *
   * @param licences how many clients may have it
   * @param assigned how many have it
   * @param free how many more may get it
   * @param blocked of those that have it, those whose software it does not support (INT-12)
   * @param waiting those that were added with it when no licence was free (CLI-3)
   */
  record One(AddOn addOn, int licences, int assigned, int free, int blocked, int waiting) {}

  static AddOnsView of(Subscription subscription, LicenceBook book) {
    var has = subscription.entitlements().addOns();
    return new AddOnsView(
        Arrays.stream(AddOn.values())
            .filter(addOn -> has.contains(addOn) || subscription.assignments().count(addOn) > 0)
            .map(addOn -> one(subscription, book, addOn))
            .toList());
  }

  private static One one(Subscription subscription, LicenceBook book, AddOn addOn) {
    int licences = subscription.licences(addOn);
    int assigned = subscription.assignments().count(addOn);
    var counts = book.counts(subscription.id(), addOn);
    return new One(
        addOn,
        licences,
        assigned,
        Math.max(0, licences - assigned),
        counts.getOrDefault(Status.BLOCKED, 0),
        counts.getOrDefault(Status.WANTED, 0) + counts.getOrDefault(Status.WAITING, 0));
  }
}

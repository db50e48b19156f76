package io.clientele.integration.capability;

import io.clientele.integration.capability.AccountingSoftwareEvent.SoftwareDescribed;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Reach;
import io.clientele.platform.decision.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one accounting software (INT-12).
 *
 * @param id its name: {@code XERO}
 * @param lists those it has (INT-4)
 * @param reach how many organisations one sign-in opens (INT-9)
 * @param bankMatch whether it lets items be matched with lines of a bank statement (INT-5)
 * @param health whether data health & insights support it
 * @param commerce whether commerce supports it
 */
public record AccountingSoftware(
    String id,
    List<ListName> lists,
    Reach reach,
    boolean bankMatch,
    Destinations destinations,
    boolean health,
    boolean commerce) {

  /** The name of this kind of aggregate, in subjects and in the store. */
  public static final String TYPE = "software";

  public AccountingSoftware {
    lists = List.copyOf(lists);
  }

  /** It is like this now; said if it was not, or was never said. */
  static Decision<AccountingSoftware, AccountingSoftwareEvent> describe(
      @Nullable AccountingSoftware before, AccountingSoftware now) {
    return now.equals(before)
        ? Decision.unchanged()
        : Decision.done(now, new SoftwareDescribed(now.id()));
  }

  /** What others may know of it: all. */
  public Told told() {
    return new Told(id, lists, reach, bankMatch, destinations, health, commerce);
  }

  /** A software as others know it. Fields are only ever added. */
  public record Told(
      String software,
      List<ListName> lists,
      Reach reach,
      boolean bankMatch,
      Destinations destinations,
      boolean health,
      boolean commerce) {}
}

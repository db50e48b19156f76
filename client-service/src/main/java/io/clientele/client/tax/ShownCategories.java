package io.clientele.client.tax;

import static java.util.Objects.requireNonNull;

import io.clientele.client.account.Client;
import io.clientele.client.roster.Roster;
import io.clientele.client.roster.Sight;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.aggregate.Stored;
import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.util.List;

/** The list of categories a client marked self-employed has (CLI-12). */
public final class ShownCategories {

  private final Roster roster;
  private final CategoryLists lists;

  /** Out of these lists. */
  public ShownCategories(Roster roster, CategoryLists lists) {
    this.roster = roster;
    this.lists = lists;
  }

  /** The categories of this client, in the version of the client. */
  public Outcome<TaxCategories> find(Caller caller, String client) {
    return roster
        .find(Sight.of(caller), client)
        .map(this::categories)
        .orElseGet(() -> refused(Roster.notFound()));
  }

  private Outcome<TaxCategories> categories(Stored<Client> stored) {
    var list = requireNonNull(stored.state()).categoryList();
    if (list == null) {
      return refused(
          TaxReason.NOT_MARKED_SELF_EMPLOYED.because(
              "This client is not marked self-employed, and has no list of categories."));
    }
    return lists
        .find(list)
        .<Outcome<TaxCategories>>map(found -> new Outcome.Unchanged<>(found, stored.version()))
        .orElseGet(
            () ->
                refused(
                    TaxReason.CATEGORY_LIST_NOT_KNOWN_YET.because(
                        "This client's list of categories is not known here yet.")));
  }

  private static Outcome<TaxCategories> refused(Refusal why) {
    return new Outcome.Refused<>(List.of(why));
  }
}

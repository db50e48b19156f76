package io.clientele.simulator.xero.books;

import io.clientele.simulator.books.Ids;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A dimension costs are sorted by, with its options (providers.md 2.3 Projects [D]). */
public record TrackingCategory(
    UUID trackingCategoryId, String name, String status, List<Option> options) {

  private static final String ACTIVE = "ACTIVE";
  private static final String ARCHIVED = "ARCHIVED";

  /** One value of a dimension. */
  public record Option(UUID trackingOptionId, String name, String status) {}

  /** At most two are active at a time [S]; archived ones are hidden unless asked for. */
  static List<TrackingCategory> of(Organisation owner) {
    return List.of(
        category(owner, "Department", ACTIVE, "Head Office", "Operations", "Sales", "-Workshop"),
        category(owner, "Region", ACTIVE, "North", "South", "East", "West"),
        category(owner, "Old Projects", ARCHIVED, "Relocation"));
  }

  // A dash before the name of an option: archived.
  private static TrackingCategory category(
      Organisation owner, String name, String status, String... options) {
    var id = Ids.of(owner.organisationId(), "tracking", name);
    return new TrackingCategory(
        id,
        name,
        status,
        Arrays.stream(options)
            .map(
                option ->
                    option.startsWith("-")
                        ? new Option(Ids.of(id, "option", option), option.substring(1), ARCHIVED)
                        : new Option(Ids.of(id, "option", option), option, ACTIVE))
            .toList());
  }
}

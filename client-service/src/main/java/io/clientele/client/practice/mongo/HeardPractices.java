package io.clientele.client.practice.mongo;

import com.mongodb.client.model.Filters;
import io.clientele.client.account.ClientKind;
import io.clientele.client.practice.AddOn;
import io.clientele.client.practice.Entitlements;
import io.clientele.client.practice.PartnerType;
import io.clientele.client.practice.Practice;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.platform.consume.Rows;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One row per practice, fed by access-service (who it is) and subscription-service (what it has
 * bought): each writes fields of its own. A value nobody here knows yet is left out on reading.
 */
final class HeardPractices implements Practices {

  private final Rows rows;

  HeardPractices(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Practice> find(String id) {
    return Optional.ofNullable(rows.collection().find(Filters.eq(id)).first())
        .flatMap(HeardPractices::read);
  }

  private static Optional<Practice> read(Document row) {
    var region = known(Region.class, row.getString("region"));
    var kinds = row.getList("kinds", String.class);
    if (region == null || kinds == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Practice(
            row.getString("_id"),
            row.getString("name"),
            region,
            known(PartnerType.class, row.getString("partnerType")),
            timeZone(row.getString("timeZone"), region),
            new Entitlements(
                known(ClientKind.class, kinds),
                row.getBoolean("teams", false),
                known(AddOn.class, row.getList("addOns", String.class, List.of())))));
  }

  /** Missing from rows an older release wrote; and one may have a zone ours has not heard of. */
  private static ZoneId timeZone(@Nullable String name, Region region) {
    try {
      return name == null ? region.timeZone() : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return region.timeZone();
    }
  }

  private static <E extends Enum<E>> Set<E> known(Class<E> type, List<String> names) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> names.contains(one.name()))
        .collect(Collectors.toSet());
  }

  private static <E extends Enum<E>> @Nullable E known(Class<E> type, @Nullable String name) {
    for (var one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return null;
  }
}

package io.clientele.integration.lists.http;

import io.clientele.integration.lists.ItemPage;
import io.clientele.integration.lists.ItemPosition;
import io.clientele.integration.provider.ReferenceItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a list as it is answered. */
record ItemsView(List<Item> items, @Nullable String nextCursor) {

  /** One entry; {@code id} is the provider's. */
  record Item(
      String id,
      @Nullable String code,
      String name,
      @Nullable String type,
      ReferenceItem.Status status,
      Map<String, Object> extra) {

    static Item of(ReferenceItem item) {
      return new Item(
          item.externalId(), item.code(), item.name(), item.type(), item.status(), item.extra());
    }
  }

  static ItemsView of(ItemPage page) {
    ItemPosition next = page.next();
    return new ItemsView(
        page.items().stream().map(Item::of).toList(), next == null ? null : next.cursor());
  }
}

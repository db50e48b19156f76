package io.clientele.integration.lists.mongo;

import io.clientele.integration.lists.SortNames;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.ReferenceItem;
import java.util.Map;
import org.bson.Document;

/** From an entry to its document and back. */
final class ItemDocument {

  private ItemDocument() {}

  static Document of(String connection, ListName list, String run, ReferenceItem item) {
    return new Document("_id", id(connection, list, item.externalId()))
        .append("connection", connection)
        .append("list", list.name())
        .append("externalId", item.externalId())
        .append("code", item.code())
        .append("name", item.name())
        .append("sortName", SortNames.of(item.name()))
        .append("type", item.type())
        .append("status", item.status().name())
        .append("extra", new Document(item.extra()))
        .append("run", run);
  }

  static String id(String connection, ListName list, String externalId) {
    return connection + "/" + list + "/" + externalId;
  }

  static ReferenceItem read(Document item) {
    var extra = item.get("extra", Document.class);
    return new ReferenceItem(
        item.getString("externalId"),
        item.getString("code"),
        item.getString("name"),
        item.getString("type"),
        ReferenceItem.Status.valueOf(item.getString("status")),
        extra == null ? Map.of() : extra);
  }
}

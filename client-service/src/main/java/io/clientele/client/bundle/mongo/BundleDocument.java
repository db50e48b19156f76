package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.Block;
import io.clientele.client.bundle.Bundle;
import io.clientele.client.bundle.Intent;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/** Bundles as they are stored, to and fro. */
final class BundleDocument {

  private BundleDocument() {}

  static Bundle read(Document document) {
    return new Bundle(
        document.getString("_id"),
        document.getInteger("limit", 0),
        document.getInteger("taken", 0),
        document.getList("intents", Document.class, List.of()).stream()
            .map(BundleDocument::intent)
            .toList(),
        document.getList("blocks", Document.class, List.of()).stream()
            .map(BundleDocument::block)
            .toList());
  }

  static Document of(Intent intent) {
    return new Document("id", intent.id())
        .append("client", intent.client())
        .append("at", Date.from(intent.at()))
        .append("frees", intent.frees());
  }

  /** Always the same fields in the same order: blocks are compared whole. */
  static List<Document> of(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                new Document("job", block.job())
                    .append("from", block.from())
                    .append("to", block.to())
                    .append("closing", block.closing())
                    .append("settled", block.settled()))
        .toList();
  }

  private static Intent intent(Document intent) {
    return new Intent(
        intent.getString("id"),
        intent.getString("client"),
        intent.getDate("at").toInstant(),
        // Missing from those an older release placed, which knew none that free.
        intent.getBoolean("frees", false));
  }

  private static Block block(Document block) {
    return new Block(
        block.getString("job"),
        block.getInteger("from", 0),
        block.getInteger("to", 0),
        block.getBoolean("closing", false),
        block.getList("settled", Integer.class, List.of()));
  }
}

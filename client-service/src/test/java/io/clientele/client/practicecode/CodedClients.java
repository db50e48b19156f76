package io.clientele.client.practicecode;

import com.mongodb.client.MongoClient;
import io.clientele.client.SeenClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.SomeClient;
import io.clientele.client.interleaving.Gate;
import io.clientele.client.interleaving.TurnedMongo;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.decision.Decision;
import io.clientele.platform.event.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Clients with codes, in a database of their own. */
final class CodedClients implements AutoCloseable {

  final SeenClients seen = new SeenClients();
  final BulkKind kind = CodeFile.kind(seen.mongo(), seen.name());

  /** Adds a client with this code. */
  CodedClients with(String client, @Nullable String code) {
    seen.add(SomeClient.called(client).client().coded(code));
    return this;
  }

  /** Somebody gives a client another code, by hand. */
  void change(String client, @Nullable String code) {
    seen.clients()
        .command(
            client,
            SeenClients.CAUSE,
            now -> Decision.done(Objects.requireNonNull(now).coded(code)),
            Client::id);
  }

  /** The code a client has now. */
  @Nullable String code(String client) {
    return Objects.requireNonNull(seen.clients().find(client).state()).practiceCode();
  }

  /** The codes of all that have one. */
  Map<String, String> codes() {
    var codes = new TreeMap<String, String>();
    for (var one : all()) {
      if (one.containsKey("practiceCode")) {
        codes.put(one.getString("_id"), one.getString("practiceCode"));
      }
    }
    return codes;
  }

  private List<Document> all() {
    return seen.mongo()
        .getDatabase(seen.name())
        .getCollection(Client.TYPE)
        .find()
        .into(new ArrayList<>());
  }

  /** What was told of a client. */
  List<String> told(String client) {
    return seen.clients().find(client).outbox().stream().map(Pending::name).toList();
  }

  /** The same kind on an instance of its own, each of whose calls passes a gate. */
  BulkKind behind(UnaryOperator<MongoClient> fate, Gate gate) {
    return CodeFile.kind(TurnedMongo.wrap(fate.apply(seen.mongo()), gate), seen.name());
  }

  @Override
  public void close() {
    seen.close();
  }
}

package io.clientele.invitation.resending;

import com.mongodb.client.MongoDatabase;
import io.clientele.invitation.Instance;
import io.clientele.invitation.World;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.BulkKind;
import io.clientele.platform.bulk.Bulks;
import io.clientele.platform.bulk.Choice;
import io.clientele.platform.bulk.KeptBulk;
import io.clientele.platform.bulk.KeptRow;
import io.clientele.platform.bulk.TestBulks;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Where many are sent again: the shipped kind and machinery over one store, by one instance. */
final class Office {

  private final World world;
  private final TestBulks desk;
  final Bulks bulks;

  /** An office of an instance that has this database. */
  Office(Instance instance, MongoDatabase database, World world, Clock clock) {
    this.world = world;
    BulkKind kind = new Resending(instance.tending, world);
    this.desk = new TestBulks(database, clock, List.of(kind));
    this.bulks = desk.bulks();
  }

  /** Works on all there is to work on. */
  void work() {
    desk.work();
  }

  /** A plan of somebody, for these; its id. */
  String planned(String login, List<String> ids) {
    var choice = new Choice(Resending.HEADING, () -> ids);
    var seen = bulks.choose(Resending.NAME, world.caller(login), Cause.of(login), choice);
    work();
    return seen.bulk().id();
  }

  KeptBulk now(String login, String id) {
    return bulks.find(Resending.NAME, world.caller(login), id).bulk();
  }

  /** They say yes to it, and nobody has begun. */
  void apply(String login, String id) {
    var token = Objects.requireNonNull(now(login, id).plan(), "a plan").token();
    bulks.apply(Resending.NAME, world.caller(login), Cause.of(login), id, token);
  }

  /** They say yes, and all of it is done. */
  void applied(String login, String id) {
    apply(login, id);
    work();
  }

  List<KeptRow> rows(String login, String id) {
    return bulks.rows(Resending.NAME, world.caller(login), id, null, null, 500).items();
  }

  /** What becomes of each row: {@code CHANGE}, or the codes of the reasons against it. */
  List<String> said(String login, String id) {
    return rows(login, id).stream()
        .map(
            row ->
                row.why().isEmpty()
                    ? row.effect().name()
                    : String.join(" ", row.why().stream().map(no -> no.reason().name()).toList()))
        .toList();
  }
}

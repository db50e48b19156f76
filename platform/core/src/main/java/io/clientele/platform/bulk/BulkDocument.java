package io.clientele.platform.bulk;

import io.clientele.platform.decision.Refusal;
import io.clientele.platform.token.Caller;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A bulk command as it is stored. Beside what {@link KeptBulk} has:
 *
 * <ul>
 *   <li>{@code login}, {@code practice}: whose it is
 *   <li>{@code attempt}: the attempt of the present job that may write
 *   <li>{@code slot}: one of the places its login has for open ones of the kind; unique
 *   <li>{@code underWay}: since when, while a job should work on it
 *   <li>{@code lapsesAt}: while it is planned
 *   <li>{@code holds}, {@code begun}: absent where there are none
 * </ul>
 */
final class BulkDocument {

  private BulkDocument() {}

  /** A bulk that has just come. */
  static Document of(KeptBulk fresh) {
    var file = fresh.file();
    return new Document("_id", fresh.id())
        .append("kind", fresh.kind())
        .append("login", fresh.caller().login())
        .append("practice", fresh.caller().practice())
        .append("caller", stored(fresh.caller()))
        .append(
            "file",
            new Document("title", file.title())
                .append("reception", file.reception())
                .append("name", file.name())
                .append("bytes", file.bytes())
                .append("digest", file.digest())
                .append("request", file.request()))
        .append("columns", fresh.columns())
        .append("rows", fresh.rows())
        .append("status", fresh.status().name())
        .append("round", fresh.round())
        .append("step", fresh.step())
        .append("attempt", 0)
        .append("underWay", Date.from(fresh.createdAt()))
        .append("createdAt", Date.from(fresh.createdAt()));
  }

  static Document stored(Caller caller) {
    return new Document("role", caller.role())
        .append("client", caller.client())
        .append("permissions", caller.permissions().stream().sorted().toList());
  }

  static Document stored(Plan plan) {
    return new Document("token", plan.token())
        .append("change", plan.change())
        .append("unchanged", plan.unchanged())
        .append("refused", plan.refused())
        .append("reserved", plan.reserved())
        .append("plannedAt", Date.from(plan.plannedAt()))
        .append("lapsesAt", Date.from(plan.lapsesAt()));
  }

  static Document stored(Tally tally) {
    return new Document("changed", tally.changed())
        .append("unchanged", tally.unchanged())
        .append("refused", tally.refused());
  }

  static Document stored(KeptBulk.Asked asked) {
    return new Document("key", asked.key())
        .append("request", asked.request())
        .append("step", asked.step())
        .append("round", asked.round());
  }

  static KeptBulk read(Document stored) {
    return new KeptBulk(
        stored.getString("_id"),
        stored.getString("kind"),
        caller(stored),
        file(stored.get("file", Document.class)),
        stored.getList("columns", String.class),
        stored.getInteger("rows"),
        BulkStatus.valueOf(stored.getString("status")),
        stored.getInteger("round"),
        stored.getString("step"),
        stored.getString("rowSet"),
        plan(stored.get("plan", Document.class)),
        tally(stored.get("outcome", Document.class)),
        failure(stored.get("failure", Document.class)),
        stored.getBoolean("checked", false),
        new KeptBulk.Holds(
            stored.getList("holds", Integer.class, List.of()),
            stored.getList("begun", Integer.class, List.of())),
        stored.getList("asked", Document.class, List.of()).stream().map(BulkDocument::one).toList(),
        instant(stored, "createdAt"),
        stored.getDate("expiresAt") == null ? null : instant(stored, "expiresAt"));
  }

  private static Caller caller(Document stored) {
    var snapshot = stored.get("caller", Document.class);
    return new Caller(
        stored.getString("login"),
        stored.getString("practice"),
        snapshot.getString("client"),
        snapshot.getString("role"),
        Set.copyOf(snapshot.getList("permissions", String.class)));
  }

  private static KeptBulk.KeptFile file(Document part) {
    return new KeptBulk.KeptFile(
        part.getString("title"),
        part.getString("reception"),
        part.getString("name"),
        part.getLong("bytes"),
        part.getString("digest"),
        part.getString("request"));
  }

  private static @Nullable Plan plan(@Nullable Document part) {
    return part == null
        ? null
        : new Plan(
            part.getString("token"),
            part.getInteger("change"),
            part.getInteger("unchanged"),
            part.getInteger("refused"),
            part.getInteger("reserved"),
            instant(part, "plannedAt"),
            instant(part, "lapsesAt"));
  }

  private static @Nullable Tally tally(@Nullable Document part) {
    return part == null
        ? null
        : new Tally(part.getLong("changed"), part.getLong("unchanged"), part.getLong("refused"));
  }

  private static @Nullable Refusal failure(@Nullable Document part) {
    return part == null ? null : Said.read(part);
  }

  private static KeptBulk.Asked one(Document part) {
    return new KeptBulk.Asked(
        part.getString("key"),
        part.getString("request"),
        part.getString("step"),
        part.getInteger("round"));
  }

  private static Instant instant(Document stored, String field) {
    return Objects.requireNonNull(stored.getDate(field), field).toInstant();
  }
}

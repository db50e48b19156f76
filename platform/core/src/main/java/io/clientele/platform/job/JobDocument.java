package io.clientele.platform.job;

import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.event.Json;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored. Beside what {@link Job} shows:
 *
 * <ul>
 *   <li>{@code due}: from when on somebody may take it; of a running one, when its lease ends; none
 *       once it has ended
 *   <li>{@code running}: its practice, while it runs; unique, so that a practice has one at a time
 *   <li>{@code slot}: one of the places its login has for unfinished jobs of the kind; unique
 *   <li>{@code tries}: attempts that were not brought to an orderly end, the present one included
 *   <li>{@code request}: the fingerprint of the request, if it came with a key
 * </ul>
 */
final class JobDocument {

  private JobDocument() {}

  static Document of(String id, Cause cause, JobRequest request, Instant now) {
    var key = cause.key();
    return new Document("_id", id)
        .append("kind", request.kind())
        .append("practice", request.practice())
        .append("requestedBy", cause.actor())
        .append("request", key == null ? null : key.fingerprint())
        .append("wanted", stored(request.wanted()))
        .append("status", JobStatus.QUEUED.name())
        .append("done", 0L)
        .append("attempt", 0)
        .append("tries", 0)
        .append("due", Date.from(now))
        .append("createdAt", Date.from(now))
        .append("traceparent", cause.traceparent());
  }

  /** As a part of a document, so that people can read it there. */
  static Document stored(Object value) {
    return Document.parse(Json.MAPPER.writeValueAsString(value));
  }

  static Document stored(Job.Problem problem) {
    return new Document("code", problem.code())
        .append("rule", problem.rule())
        .append("detail", problem.detail());
  }

  static Job read(Document stored) {
    return new Job(
        stored.getString("_id"),
        stored.getString("kind"),
        stored.getString("practice"),
        stored.getString("requestedBy"),
        stored.get("wanted", Document.class).toJson(),
        JobStatus.valueOf(stored.getString("status")),
        new Job.Done(stored.getLong("done"), stored.getLong("total")),
        stored.getInteger("attempt"),
        stored.getDate("createdAt").toInstant(),
        instant(stored, "startedAt"),
        instant(stored, "finishedAt"),
        instant(stored, "expiresAt"),
        json(stored.get("result", Document.class)),
        problem(stored.get("problem", Document.class)),
        stored.getString("traceparent"));
  }

  private static @Nullable Instant instant(Document stored, String field) {
    var date = stored.getDate(field);
    return date == null ? null : date.toInstant();
  }

  private static @Nullable String json(@Nullable Document part) {
    return part == null ? null : part.toJson();
  }

  private static Job.@Nullable Problem problem(@Nullable Document part) {
    return part == null
        ? null
        : new Job.Problem(part.getString("code"), part.getString("rule"), part.getString("detail"));
  }
}

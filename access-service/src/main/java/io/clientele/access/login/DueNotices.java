package io.clientele.access.login;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The mails of a login that were not handed on yet; a login without any has none of this.
 *
 * @param since when the oldest became due; found by it
 */
public record DueNotices(Instant since, List<LoginNotice> all) {

  public DueNotices {
    all = List.copyOf(all);
  }

  static DueNotices with(@Nullable DueNotices before, LoginNotice one) {
    return before == null
        ? new DueNotices(one.at(), List.of(one))
        : new DueNotices(before.since, Stream.concat(before.all.stream(), Stream.of(one)).toList());
  }

  /** Those that are left when these were handed on; null if none are. */
  @Nullable DueNotices without(Collection<String> ids) {
    var left = all.stream().filter(one -> !ids.contains(one.id())).toList();
    return left.isEmpty() ? null : new DueNotices(left.getFirst().at(), left);
  }
}

package io.clientele.platform.bulk;

import io.clientele.platform.aggregate.TryAgain;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The kinds of bulk commands a service has. */
final class Kinds {

  private final Map<String, BulkKind> all;

  Kinds(List<BulkKind> all) {
    this.all = all.stream().collect(Collectors.toMap(BulkKind::name, Function.identity()));
  }

  /**
   * One of them.
   *
   * @throws TryAgain if a newer release has it; one of its instances goes on
   */
  BulkKind named(String name) {
    var kind = all.get(name);
    if (kind == null) {
      throw new TryAgain("this release knows no bulk commands of kind " + name);
    }
    return kind;
  }
}

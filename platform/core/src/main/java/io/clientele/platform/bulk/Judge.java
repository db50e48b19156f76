package io.clientele.platform.bulk;

import java.util.List;

/** Judges the rows of a bulk by the facts of now; one judge for each time they are gone through. */
@FunctionalInterface
public interface Judge {

  /** The verdicts of these rows, which come in the order of the file; as many as there are rows. */
  List<Verdict> judge(List<BulkRow> rows);
}

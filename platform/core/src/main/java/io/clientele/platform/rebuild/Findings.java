package io.clientele.platform.rebuild;

import java.util.List;

/**
 * What a walk through the old and the new collection has found.
 *
 * @param rows of the old one
 * @param equal the same in both, at equal sequences
 * @param different not the same, though all their sources have told both the same
 * @param missing not in the new one
 * @param behind in the new one as before something that the old one has taken in
 * @param newer in the new one as after something that the old one has missed
 * @param added in the new one alone: the old one has missed them
 * @param differences the first hundred that differ
 * @param late the first hundred that are missing or behind
 * @param missed the first hundred that the old one has missed, whole or in part
 */
public record Findings(
    long rows,
    long equal,
    long different,
    long missing,
    long behind,
    long newer,
    long added,
    List<Finding> differences,
    List<Finding> late,
    List<Finding> missed) {

  public Findings {
    differences = List.copyOf(differences);
    late = List.copyOf(late);
    missed = List.copyOf(missed);
  }

  /**
   * One row.
   *
   * @param what the fields that differ, or the sources that one has not taken in
   */
  public record Finding(String id, List<String> what) {

    public Finding {
      what = List.copyOf(what);
    }
  }

  /** Whether the new one cannot be read yet: something of it is missing or behind. */
  boolean areLate() {
    return missing + behind > 0;
  }
}

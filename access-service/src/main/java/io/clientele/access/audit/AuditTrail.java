package io.clientele.access.audit;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The record; nothing on it is ever changed or taken away. */
public interface AuditTrail {

  /**
   * Puts an act on record, unless an entry with its id is there, which then stays as it is; when
   * this returns, a majority of the store has it.
   */
  void add(AuditEntry entry);

  /**
   * What was done for a practice, newest first; of what waits to be put on record see {@link
   * CatchingUp}.
   *
   * @param acts only these
   * @param after only what comes after this place; null from the beginning
   * @param most no more than so many
   */
  List<AuditEntry> newest(
      String practice, Set<AuditedAct> acts, @Nullable AuditPosition after, int most);

  /**
   * What is on record of what is asked, newest first; see {@link #newest}.
   *
   * @param after as in {@link #newest}
   * @param most as in {@link #newest}
   */
  List<RecordedAct> acts(AuditQuestion question, @Nullable AuditPosition after, int most);
}

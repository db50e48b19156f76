package io.clientele.invitation.leaver;

import java.util.List;

/** Those who have gone and whose invitations are not all settled yet. */
public interface Leavers {

  /** Remembers one; harmless to repeat. */
  void add(Leaver leaver);

  /** The longest gone first. */
  List<Leaver> all(int limit);

  /** All of theirs is settled. */
  void settled(Leaver leaver);
}

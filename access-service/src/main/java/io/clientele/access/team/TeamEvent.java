package io.clientele.access.team;

import io.clientele.platform.event.Named;
import java.util.List;

/** What others hear of a team. */
public sealed interface TeamEvent {

  /** There is another team from now on; who is in it from the start is told by an event after. */
  @Named("TeamFormed.v1")
  record TeamFormed(String team, String practice, String name, String formedBy)
      implements TeamEvent {}

  /** It is called otherwise from now on. */
  @Named("TeamRenamed.v1")
  record TeamRenamed(String team, String name, String renamedBy) implements TeamEvent {}

  /**
   * These see what was granted to it from now on: one event, however many they are.
   *
   * @param members their logins, at least one
   */
  @Named("TeamMembersAdded.v1")
  record TeamMembersAdded(String team, List<String> members, String addedBy) implements TeamEvent {}

  /**
   * These no longer see by it what was granted to it: one event, however many they are.
   *
   * @param members their logins, at least one
   */
  @Named("TeamMembersRemoved.v1")
  record TeamMembersRemoved(String team, List<String> members, String removedBy)
      implements TeamEvent {}

  /** It is over, and nobody is in it any more. */
  @Named("TeamDissolved.v1")
  record TeamDissolved(String team, String dissolvedBy) implements TeamEvent {}
}

package io.clientele.access.practice;

/** Whether the teams of a practice give access to what was granted to them (ACC-3). */
public enum TeamsStatus {
  /** They do: the practice's plan has teams. */
  AWAKE,
  /**
   * They do not, but are kept, with their members and grants, for when the plan has teams again.
   */
  ASLEEP
}

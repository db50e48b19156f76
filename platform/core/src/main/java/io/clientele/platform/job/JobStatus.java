package io.clientele.platform.job;

/** How far a job is. */
public enum JobStatus {
  /** Nobody works on it; somebody soon will. */
  QUEUED,
  RUNNING,
  DONE,
  /** For good; it says why. */
  FAILED
}

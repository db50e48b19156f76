package io.clientele.client.onboarding;

/** What a front end asks for, one after the other, to add a client. */
public enum Step {
  KIND,
  SOLUTIONS,
  CONNECTION,
  DETAILS,
  ACCESS,
  INVITATION
}

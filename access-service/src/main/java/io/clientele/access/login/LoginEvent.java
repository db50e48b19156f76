package io.clientele.access.login;

import io.clientele.platform.event.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others hear of a login; never an email, a name or a password. */
public sealed interface LoginEvent {

  /** A person can sign in from now on. */
  @Named("LoginCreated.v1")
  record LoginCreated(String login) implements LoginEvent {}

  /**
   * A login belongs to a practice from now on.
   *
   * @param invitation the one that was followed, or null for a practice's first admin
   */
  @Named("ColleagueJoined.v1")
  record ColleagueJoined(
      String login,
      String practice,
      Role role,
      List<String> permissions,
      @Nullable String invitation)
      implements LoginEvent {}

  /**
   * A login belongs to a client's own business from now on.
   *
   * @param invitation the one that was followed, or null for a first user who needed none (CLI-11)
   */
  @Named("ClientUserJoined.v1")
  record ClientUserJoined(String login, String client, ClientRole role, @Nullable String invitation)
      implements LoginEvent {}

  /** What a colleague is at a practice, or may do there, is another from now on (ACC-2). */
  @Named("ColleagueChanged.v1")
  record ColleagueChanged(
      String login, String practice, Role role, List<String> permissions, String changedBy)
      implements LoginEvent {}

  /**
   * A login belongs to a practice no longer.
   *
   * @param removedBy the login itself if they left by themselves
   * @param successor who takes over what they had there, or null if nobody was named (BEY-5)
   */
  @Named("ColleagueLeft.v1")
  record ColleagueLeft(String login, String practice, String removedBy, @Nullable String successor)
      implements LoginEvent {}

  /** What a person is in a client's own business is another from now on (ACC-5). */
  @Named("ClientUserRoleChanged.v1")
  record ClientUserRoleChanged(String login, String client, ClientRole role)
      implements LoginEvent {}

  /** A login belongs to a client's own business no longer. */
  @Named("ClientUserLeft.v1")
  record ClientUserLeft(String login, String client) implements LoginEvent {}

  /** A person signed out everywhere: no token made before is any good. */
  @Named("SignedOutEverywhere.v1")
  record SignedOutEverywhere(String login) implements LoginEvent {}

  /** The password was set anew: no sign-in made before is any good, nor any token. */
  @Named("PasswordChanged.v1")
  record PasswordChanged(String login) implements LoginEvent {}

  /** The login has another email, which is proven: no sign-in and no token made before is good. */
  @Named("EmailChanged.v1")
  record EmailChanged(String login) implements LoginEvent {}

  /** The login became part of another one of the same person: it signs nobody in any more. */
  @Named("LoginGivenUp.v1")
  record LoginGivenUp(String login, String into) implements LoginEvent {}

  /** Another login of the same person is part of this one now, with all it belonged to. */
  @Named("LoginsMerged.v1")
  record LoginsMerged(String login, String from) implements LoginEvent {}

  /** No token made before is any good; the person may still be signed in elsewhere. */
  @Named("TokensEnded.v1")
  record TokensEnded(String login) implements LoginEvent {}

  /** Something about how a login signs in with a second factor is new (ACC-7). */
  @Named("SecondFactorChanged.v1")
  record SecondFactorChanged(String login, What what) implements LoginEvent {

    /** What is new. */
    public enum What {
      /** It has one. */
      SET_UP,
      /** It has none any more. */
      REMOVED,
      /** An operator has switched it off for a while. */
      SWITCHED_OFF,
      /** A practice requires one, and the login has none yet. */
      REQUIRED
    }
  }

  /** Its person runs Clientele itself from now on, or no longer (ACC-7). */
  @Named("OperatorChanged.v1")
  record OperatorChanged(String login, What what) implements LoginEvent {

    /** What is new. */
    public enum What {
      /** They are an operator from now on. */
      APPOINTED,
      /** They are none any more. */
      DISMISSED
    }
  }

  /** Of a login that belongs there from now on. */
  static LoginEvent joined(String login, Account account) {
    return switch (account) {
      case Membership at ->
          new ColleagueJoined(login, at.practice(), at.role(), at.permissions(), at.invitation());
      case ClientMembership at ->
          new ClientUserJoined(login, at.client(), at.role(), at.invitation());
    };
  }
}

package io.clientele.access.login;

import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;

/** Why a login says no. */
public enum LoginRefusal implements Reason {
  EMAIL_UNUSABLE("ACC-1", Kind.INVALID),
  PASSWORD_TOO_SHORT("ACC-1", Kind.INVALID),
  PASSWORD_TOO_LONG("ACC-1", Kind.INVALID),
  PASSWORD_IS_THE_EMAIL("ACC-1", Kind.INVALID),
  /** It is common, or made of what everybody who knows the person would try. */
  PASSWORD_TOO_EASY("ACC-1", Kind.INVALID),
  /** It was made through a text message: it joins by that one invitation until a mail is read. */
  EMAIL_NOT_VERIFIED("INV-6", Kind.CONFLICT),
  SECOND_FACTOR_ALREADY_SET("ACC-7", Kind.CONFLICT),
  /** A code of the second factor that is wrong, or was used before. */
  CODE_WRONG("ACC-7", Kind.INVALID),
  /** Who may switch off others' second factors signs in with their own, always. */
  OPERATOR_KEEPS_SECOND_FACTOR("ACC-7", Kind.CONFLICT),
  OPERATOR_NEEDS_SECOND_FACTOR("ACC-7", Kind.CONFLICT),
  /** An operator's login becomes part of no other: the role was given to this one by hand. */
  OPERATOR_STAYS("ACC-6", Kind.CONFLICT),
  /** Its password or its proof changed since it was looked at. */
  CHANGED_MEANWHILE("INV-6", Kind.NOT_YET),
  /** It belonged there by the same invitation, and no longer does. */
  MEMBERSHIP_ENDED("ACC-8", Kind.GONE),
  /** Another login has this email: there is one for each, compared without case. */
  EMAIL_TAKEN("ACC-1", Kind.CONFLICT),
  /** One of two logins has changed since it was proven, or is part of another merge. */
  MERGE_NOT_NOW("ACC-6", Kind.NOT_YET),
  /** A mailed link was used, expired, or was made before something that ends such links. */
  LINK_OVER("ACC-8a", Kind.GONE);

  private final String rule;
  private final Kind kind;

  LoginRefusal(String rule, Kind kind) {
    this.rule = rule;
    this.kind = kind;
  }

  /** The answer to a login that wants to belong somewhere else before its email was proven. */
  public static Refusal notVerified() {
    return EMAIL_NOT_VERIFIED.because(
        "The email of this login was never proven. Ask for a new invitation and follow the link in"
            + " its mail, not the one in the text message.");
  }

  static Refusal changedMeanwhile() {
    return CHANGED_MEANWHILE.because("This login has just changed; please try again.");
  }

  /** The answer to a login that comes once more by what it came by before it was removed. */
  public static Refusal membershipEnded() {
    return MEMBERSHIP_ENDED.because(
        "You were there and have been removed, or have left; ask for a new invitation.");
  }

  /** The answer to a login that wants an email another one has. */
  public static Refusal taken() {
    return EMAIL_TAKEN.because("Another login has this email.").about("email");
  }

  /** The answer to who would take an operator's second factor away, for a while or for good. */
  public static Refusal operatorKeepsSecondFactor() {
    return OPERATOR_KEEPS_SECOND_FACTOR.because(
        "An operator's second factor stays; the role must be taken from the login first.");
  }

  static Refusal operatorNeedsSecondFactor() {
    return OPERATOR_NEEDS_SECOND_FACTOR
        .because("Only a login with a second factor becomes an operator's; set one up first.")
        .about("login");
  }

  static Refusal operatorStays() {
    return OPERATOR_STAYS.because(
        "The other login is an operator's. Sign in with it and merge this one into it instead.");
  }

  static Refusal linkOver() {
    return LINK_OVER.because("This link leads nowhere any more. Please ask for a new one.");
  }

  @Override
  public String rule() {
    return rule;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}

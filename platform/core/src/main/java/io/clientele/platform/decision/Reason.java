package io.clientele.platform.decision;

/**
 * Why a rule says no. Each feature keeps its reasons in one enum, so that a new one does not
 * compile until someone has chosen its rule and its kind; the name of the constant is the stable
 * code.
 */
public interface Reason {

  /** The stable code, for ever: {@code BUNDLE_FULL}. */
  String name();

  /** The id of the product rule that stands behind it: {@code CLI-9}. */
  String rule();

  /** What sort of no it is; decides the HTTP status. */
  Kind kind();

  /** The sorts of no. */
  enum Kind {
    /** The caller may not do this. */
    FORBIDDEN,
    /** What was sent breaks a rule about its content. */
    INVALID,
    /** It contradicts the present state. */
    CONFLICT,
    /** There is no such thing, or not for this caller. */
    NOT_FOUND,
    /** It was there and is over. */
    GONE,
    /** The caller saw another version than there is now. */
    CHANGED,
    /** The caller must say which version they saw. */
    UNCONDITIONAL,
    /** Asked too often; a fact {@code retryAfter} says after how many seconds it may be again. */
    TOO_MANY,
    /** It cannot be decided yet; the same request may succeed in a moment. */
    NOT_YET
  }

  /** This reason in words, about no field in particular. */
  default Refusal because(String detail) {
    return Refusal.of(this, detail);
  }
}

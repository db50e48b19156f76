package io.clientele.integration.provider;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a provider did not do what it was asked, sorted by what must follow. */
public abstract sealed class ProviderFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ProviderFault(String detail, @Nullable Throwable cause) {
    super(detail, cause);
  }

  /**
   * Whether the call was not even made: limits of our own held it back, which says nothing about
   * whom it was for.
   */
  public boolean isHeldBack() {
    return false;
  }

  /** The access token is not taken: a newer one may be (a 401). */
  public static final class NeedsRefresh extends ProviderFault {
    private static final long serialVersionUID = 1L;
    private final boolean worded;

    /** The provider says so in its own words. Says where, never with which token. */
    public NeedsRefresh(String detail) {
      this(detail, true);
    }

    private NeedsRefresh(String detail, boolean worded) {
      super(detail, null);
      this.worded = worded;
    }

    /** The same in no words of the provider's: something in between may have said it. */
    public static NeedsRefresh wordless(String detail) {
      return new NeedsRefresh(detail, false);
    }

    /** Whether the provider says so in its own words. */
    public boolean isWorded() {
      return worded;
    }

    /**
     * What it is where a newer token has been tried, or there is none: this, or else a passing
     * fault, since what nobody has said in words speaks against nobody (INT-7).
     */
    public ProviderFault last() {
      return worded ? this : new Passing(String.valueOf(getMessage()), this);
    }
  }

  /** The organisation, or perhaps this part of it, is not open to the sign-in (a 403). */
  public static final class Disconnected extends ProviderFault {
    private static final long serialVersionUID = 1L;

    /** Says where. */
    public Disconnected(String detail) {
      super(detail, null);
    }
  }

  /**
   * This edition or this person has no such list; the organisation is open all the same. Nothing
   * else follows, and no newer token would help.
   */
  public static final class ListClosed extends ProviderFault {
    private static final long serialVersionUID = 1L;

    /** Says which. */
    public ListClosed(String detail) {
      super(detail, null);
    }
  }

  /** The sign-in itself is not taken: withdrawn, over, or superseded (an {@code invalid_grant}). */
  public static final class GrantRefused extends ProviderFault {
    private static final long serialVersionUID = 1L;
    private final boolean forGood;

    /** Refused now; a provider in trouble may take it again. Says where. */
    public GrantRefused(String detail) {
      this(detail, false);
    }

    private GrantRefused(String detail, boolean forGood) {
      super(detail, null);
      this.forGood = forGood;
    }

    /**
     * Refused, and asking again does harm: where a person's own password is what is refused, it
     * locks them out. Nobody asks a second time to be sure.
     */
    public static GrantRefused forGood(String detail) {
      return new GrantRefused(detail, true);
    }

    /** Whether it must not be asked about again. */
    public boolean isForGood() {
      return forGood;
    }
  }

  /** Too many calls: not before that time has passed (a 429). */
  public static final class Wait extends ProviderFault {
    private static final long serialVersionUID = 1L;
    private final Duration length;
    private final boolean ofApp;
    private final boolean heldBack;

    /** How long to wait before asking about the same organisation. */
    public Wait(String detail, Duration length) {
      this(detail, length, false, false);
    }

    private Wait(String detail, Duration length, boolean ofApp, boolean heldBack) {
      super(detail, null);
      this.length = length;
      this.ofApp = ofApp;
      this.heldBack = heldBack;
    }

    /** The same where all calls of our app are too many, whoever they are about. */
    public static Wait ofApp(String detail, Duration length) {
      return new Wait(detail, length, true, false);
    }

    /** The same where nobody has asked: it is we who say so. */
    public static Wait heldBack(String detail, Duration length) {
      return new Wait(detail, length, false, true);
    }

    @Override
    public boolean isHeldBack() {
      return heldBack;
    }

    /** How long. */
    public Duration length() {
      return length;
    }

    /** Whether nobody is to ask, about any organisation. */
    public boolean isOfApp() {
      return ofApp;
    }
  }

  /** It passes by itself: the provider is away, slow or broken. Nothing ever expires by it. */
  public static final class Passing extends ProviderFault {
    private static final long serialVersionUID = 1L;
    private final Got got;

    /** How far the call got. */
    private enum Got {
      NOT_MADE,
      UNSENT,
      ANSWERED,
      LOST
    }

    /** Says where, and why if that is known. */
    public Passing(String detail, @Nullable Throwable cause) {
      this(detail, cause, Got.ANSWERED);
    }

    private Passing(String detail, @Nullable Throwable cause, Got got) {
      super(detail, cause);
      this.got = got;
    }

    /** The same where the call was not made, by limits of our own. */
    public static Passing heldBack(String detail, Throwable cause) {
      return new Passing(detail, cause, Got.NOT_MADE);
    }

    /** The same where the provider was not reached: nothing was asked. */
    public static Passing unsent(String detail, @Nullable Throwable cause) {
      return new Passing(detail, cause, Got.UNSENT);
    }

    /** The same where the provider may have done what it was asked, and its answer is lost. */
    public static Passing lost(String detail, @Nullable Throwable cause) {
      return new Passing(detail, cause, Got.LOST);
    }

    @Override
    public boolean isHeldBack() {
      return got == Got.NOT_MADE;
    }

    /** Whether the provider was not reached, and so was not asked. */
    public boolean isUnsent() {
      return got == Got.UNSENT;
    }

    /** Whether the provider may have done what it was asked. */
    public boolean isLost() {
      return got == Got.LOST;
    }
  }

  /** We asked wrongly, or were answered what we do not understand: for our developers. */
  public static final class OurBug extends ProviderFault {
    private static final long serialVersionUID = 1L;

    /** Says where, and why if that is known. */
    public OurBug(String detail, @Nullable Throwable cause) {
      super(detail, cause);
    }
  }
}

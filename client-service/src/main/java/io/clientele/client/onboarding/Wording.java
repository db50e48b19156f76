package io.clientele.client.onboarding;

import io.clientele.client.account.PracticeCode;

/**
 * What may stand in the fields of an add, by whatever door it comes (CLI-1): how much at most, in
 * UTF-16 units, which signs, and what is said of others.
 */
public final class Wording {

  public static final int LONGEST_NAME = 160;
  public static final int LONGEST_CODE = PracticeCode.LONGEST;
  public static final int LONGEST_INDUSTRY = 60;
  public static final int LONGEST_EMAIL = 254; // RFC 5321
  public static final int LONGEST_PERSON = 100;
  public static final int LONGEST_MOBILE = 40;
  public static final int MOST_NAMED = 200;

  /** As Unicode has it: what strip() would leave nothing of is blank. */
  public static final String NOT_BLANK = PracticeCode.NOT_BLANK;

  public static final String BLANK = "must not be blank";

  public static final String PRINTABLE = "[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]*";
  public static final String NOT_PRINTABLE = "must not contain control characters";

  public static final String VISIBLE = PracticeCode.VISIBLE;
  public static final String NOT_VISIBLE = "must not contain characters nobody sees";

  public static final String ID = "[\\x21-\\x7e]{1,64}";
  public static final String NO_ID = "must be an id";

  /** The name stands in a mail to an address nobody has proven yet, where a link would be bait. */
  public static final String PLAIN =
      "(?is)(?!.*(?:://|www\\.))[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\u200c\\u200d]*";

  public static final String NOT_PLAIN = "must be plain text without web addresses";

  private Wording() {}
}

package io.clientele.client.onboarding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of text of an add, and what is wrong with a text in one (CLI-1). */
public enum TextField {
  BUSINESS_NAME(Wording.LONGEST_NAME, Wording.PRINTABLE, Wording.NOT_PRINTABLE),
  PRACTICE_CODE(Wording.LONGEST_CODE, Wording.VISIBLE, Wording.NOT_VISIBLE),
  INDUSTRY(Wording.LONGEST_INDUSTRY, Wording.PRINTABLE, Wording.NOT_PRINTABLE),
  EXTRACT_EMAIL(Wording.LONGEST_EMAIL, Wording.PRINTABLE, Wording.NOT_PRINTABLE),
  PERSON(Wording.LONGEST_PERSON, Wording.PLAIN, Wording.NOT_PLAIN),
  EMAIL(Wording.LONGEST_EMAIL, Wording.PRINTABLE, Wording.NOT_PRINTABLE),
  MOBILE(Wording.LONGEST_MOBILE, Wording.PRINTABLE, Wording.NOT_PRINTABLE),
  ID(64, Wording.ID, Wording.NO_ID);

  private final int longest;
  private final Pattern form;
  private final String otherwise;

  TextField(int longest, String form, String otherwise) {
    this.longest = longest;
    this.form = Pattern.compile(form);
    this.otherwise = otherwise;
  }

  /** How long it may be, in UTF-16 units. */
  public int longest() {
    return longest;
  }

  /** All that is wrong with this text; empty if nothing is. */
  public List<String> faults(String text) {
    var faults = new ArrayList<String>();
    if (text.length() > longest) {
      faults.add("must have at most " + longest + " characters");
    }
    if (!form.matcher(text).matches()) {
      faults.add(otherwise);
    }
    return faults;
  }
}

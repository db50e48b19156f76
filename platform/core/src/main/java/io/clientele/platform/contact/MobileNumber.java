package io.clientele.platform.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number texts can be sent to (INV-9).
 *
 * @param text in E.164: {@code +447400123456}
 */
public record MobileNumber(String text) {

  // In North America nobody can tell a mobile from a landline by its number.
  private static final Set<PhoneNumberType> TAKES_TEXTS =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
  private static final int LONGEST = 40;

  /**
   * The number somebody typed, or empty if texts cannot be sent to it.
   *
   * @param country two letters (ISO 3166), for numbers typed without their country; or null
   */
  public static Optional<MobileNumber> read(String typed, @Nullable String country) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    var numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, country);
      return numbers.isValidNumber(number) && TAKES_TEXTS.contains(numbers.getNumberType(number))
          ? Optional.of(new MobileNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}

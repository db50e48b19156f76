package io.clientele.client.practicecode.http;

import io.clientele.client.account.PracticeCode;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to give a client another practice code.
 *
 * @param practiceCode null to take it away
 */
record PracticeCodeRequest(
    @Size(max = PracticeCode.LONGEST)
        @Pattern(regexp = PracticeCode.NOT_BLANK, message = "must not be blank")
        @Pattern(regexp = PracticeCode.VISIBLE, message = "must not contain characters nobody sees")
        @Nullable String practiceCode) {

  @Nullable String code() {
    return practiceCode == null ? null : practiceCode.strip();
  }
}

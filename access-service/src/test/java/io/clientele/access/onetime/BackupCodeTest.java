package io.clientele.access.onetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCodeTest {

  private static final BackupCode CODE = new BackupCode("7QF201ABCDEF7QF201ABCDEF");

  private static final BackupCode OLDER = new BackupCode("7QF201ABCDEF");

  private static BackupCodeHashing hashing(int secret) {
    var bytes = new byte[32];
    bytes[0] = (byte) secret;
    return new BackupCodeHashing(Base64.getEncoder().encodeToString(bytes));
  }

  @Test
  @DisplayName("ACC-7 there are twelve, all different, of letters nobody takes for digits")
  void set() {
    var set = BackupCode.set(new SecureRandom());
    assertThat(set).hasSize(12).doesNotHaveDuplicates();
    assertThat(set)
        .allSatisfy(
            code -> {
              assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{24}");
              assertThat(code.inGroups()).matches("(.{4}-){5}.{4}");
              assertThat(BackupCode.read(code.inGroups())).contains(code);
              assertThat(code.toString()).doesNotContain(code.text());
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7QF2-01AB-CDEF-7QF2-01AB-CDEF",
        "7qf2 oiab cdef 7qf2 oiab cdef",
        "7qf2oLabcdef7qf2o1abcdef",
        " 7QF2-01AB-CDEF-7QF201AB-CDEF "
      })
  @DisplayName("ACC-7 a backup code may be typed as people type")
  void typed(String typed) {
    assertThat(BackupCode.read(typed)).contains(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "123456",
        "7QF2-01AB-CDE",
        "7QF2-01AB-CDEU",
        "7QF2-01AB-CDEFG",
        "7QF2-01AB-CDEF-7QF2-01AB-CDE",
        "7QF2-01AB-CDEF-7QF2-01AB-CDEU",
        "7QF2-01AB-CDEF-7QF2-01AB-CDEFG",
        "7QF2-01AB-CDEF-7QF2-01AB-CDEF-7QF2-01AB-CDEF"
      })
  @DisplayName("ACC-7 what is not so many of these letters is no backup code")
  void none(String typed) {
    assertThat(BackupCode.read(typed)).isEmpty();
  }

  @Test
  @DisplayName("ACC-7 what is kept of a backup code is worth nothing without our secret")
  void hashed() {
    var hash = hashing(1).hash("l1", CODE);
    assertThat(hash).isEqualTo(hashing(1).hash("l1", CODE)).matches("[0-9a-f]{64}");
    assertThat(hash).isNotEqualTo(hashing(2).hash("l1", CODE));
    assertThat(hash).isNotEqualTo(hashing(1).hash("l2", CODE));
    assertThat(hash)
        .isNotEqualTo(hashing(1).hash("l1", new BackupCode("7QF201ABCDEF7QF201ABCDEG")));
  }

  @Test
  @DisplayName(
      "OPS-3 a code of an earlier release, half as long, is read and known by what is kept")
  void older() {
    assertThat(BackupCode.read("7qf2-01ab-cdef")).contains(OLDER);
    assertThat(hashing(1).hash("l1", OLDER))
        .isEqualTo("81b87e20527e20d360812a7dba18530469529555a0b2006d3cb9d24a10ce3842");
  }
}

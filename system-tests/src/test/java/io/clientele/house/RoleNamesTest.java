package io.clientele.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.permission.RoleMatrix;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RoleNamesTest {

  private static final String ACCESS = "access-service/src/main/java/io/clientele/access/";
  private static final String CLIENT = "client-service/src/main/java/io/clientele/client/";
  private static final String INVITATION =
      "invitation-service/src/main/java/io/clientele/invitation/";

  /** Who names a role all the same, and what for. None of them decides what somebody may do. */
  private static final Map<String, String> ALLOWED =
      Map.ofEntries(
          entry(ACCESS + "login/Role.java", "they are named here"),
          entry(ACCESS + "login/ClientRole.java", "they are named here"),
          entry(ACCESS + "practice/Registration.java", "what the first of a practice is (ACC-1)"),
          entry(ACCESS + "clientaccess/ClientAccess.java", "what the first user is (ACC-5)"),
          entry(ACCESS + "clientaccess/ClientUsers.java", "the first and the last (ACC-4, ACC-5)"),
          entry(ACCESS + "login/ColleagueChange.java", "who is the last admin (ACC-4)"),
          entry(ACCESS + "colleague/Memberships.java", "who is the last admin (ACC-4)"),
          entry(ACCESS + "leaver/Reporting.java", "who is the last admin (ACC-4)"),
          entry(ACCESS + "identity/token/SystemClaims.java", "what a system's token says"),
          entry(CLIENT + "onboarding/Inviting.java", "what the first user is (ACC-5)"),
          entry(CLIENT + "upload/Guides.java", "a kind of quarters, of the same name (CLI-13)"),
          entry(INVITATION + "invitation/Role.java", "they are named here"));

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  // STANDARD is also a word of taxes; as a role it stands in quotes, or after its type.
  private static final Pattern ROLE =
      Pattern.compile(
          RoleMatrix.published().roles().stream()
              .map(role -> role.equals("STANDARD") ? "(?:Role\\.|\")STANDARD" : role)
              .collect(Collectors.joining("|", "(?<!\\w)(?:", ")\\b")));

  @Test
  @DisplayName("ACC-2 only the matrix decides by a role; what else names one is on a short list")
  void nobody_decides_by_a_role() {
    var found = new TreeMap<String, String>();
    for (var file : House.files(RoleNamesTest::decides)) {
      var named = rolesNamed(file);
      if (!named.isEmpty()) {
        found.put(House.root().relativize(file).toString(), named);
      }
    }
    assertThat(found.keySet())
        .as("ask caller.may(Permission.X), or say in this test what the name is for: %s", found)
        .isSubsetOf(ALLOWED.keySet());
  }

  private static boolean decides(String path) {
    return path.matches("([a-z]+-service|gateway|platform/core)/src/main/java/.*\\.java");
  }

  private static String rolesNamed(Path file) {
    return ROLE.matcher(COMMENT.matcher(House.read(file)).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

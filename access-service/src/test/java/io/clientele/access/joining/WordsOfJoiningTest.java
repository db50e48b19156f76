package io.clientele.access.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.access.clientaccess.ClientAccessRefusal;
import io.clientele.access.guessing.Verdict;
import io.clientele.access.login.LoginRefusal;
import io.clientele.platform.decision.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class WordsOfJoiningTest {

  private static final String WHY = "joining.why.";

  private static Set<String> keys(String file) throws Exception {
    return PropertiesLoaderUtils.loadProperties(
            new EncodedResource(new ClassPathResource(file), "UTF-8"))
        .stringPropertyNames();
  }

  /** All that joining is refused for: its own reasons, those of a password, a guess and a login. */
  private static Stream<Reason> reasons() {
    var passwords =
        Arrays.stream(LoginRefusal.values()).filter(one -> one.name().startsWith("PASSWORD_"));
    var others =
        Stream.of(
            LoginRefusal.EMAIL_NOT_VERIFIED,
            LoginRefusal.CHANGED_MEANWHILE,
            LoginRefusal.MEMBERSHIP_ENDED,
            ClientAccessRefusal.EMAIL_ALREADY_TAKEN,
            new Verdict.Wait(Duration.ZERO).refusal().reason());
    return Stream.of(Arrays.stream(JoiningRefusal.values()), passwords, others)
        .flatMap(some -> some.map(Reason.class::cast));
  }

  @Test
  @DisplayName("INV-9 all that is said to who joins is said in French, too")
  void in_french() throws Exception {
    assertThat(keys("messages_fr.properties"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    keys("messages.properties").stream(), reasons().map(why -> WHY + why.name()))
                .toList());
  }
}

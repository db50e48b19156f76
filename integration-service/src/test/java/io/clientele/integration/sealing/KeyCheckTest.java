package io.clientele.integration.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.authorisation.Bureau;
import io.clientele.integration.authorisation.Vault;
import io.clientele.integration.sealing.mongo.SealingCollections;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.platform.secret.WrongSecret;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyCheckTest {

  private final Bureau bureau = new Bureau();
  private final SealedSignIns signIns = SealingCollections.signIns(bureau.store.aggregates());

  @AfterEach
  void close() {
    bureau.close();
  }

  private void check(SealingKeys keys, String... lost) {
    new KeyCheck(keys, Set.of(lost), signIns, new Vault(keys)).run();
  }

  private static String id(int secret) {
    return SealingKeys.idOf(Bureau.secret(secret));
  }

  @Test
  @DisplayName("INT-8 an instance without a key that something lies under does not begin")
  void a_key_is_missing() {
    check(Bureau.keys(5));
    bureau.signIn("p1");
    bureau.signIn("p2");
    check(Bureau.keys(0));
    check(Bureau.keys(5, 0));
    assertThatThrownBy(() -> check(Bureau.keys(5, 6)))
        .isInstanceOf(WrongSecret.class)
        .hasMessageContaining("2 under key " + id(0))
        .hasMessageContaining("it is key " + id(5))
        .hasMessageContaining("CLIENTELE_OTHER_SECRETS: key " + id(6));
    check(Bureau.keys(5), id(0));
  }

  @Test
  @DisplayName(
      "INT-8 nor does one that opens nothing of what was stored before there were envelopes")
  void nothing_opens() {
    var id = bureau.signIn("p1");
    bureau.store(id, Bureau.bare(0, id, bureau.provider.issue()));
    check(Bureau.keys(5, 0));
    assertThatThrownBy(() -> check(Bureau.keys(5)))
        .isInstanceOf(WrongSecret.class)
        .hasMessageContaining("1 under a secret itself");
    var damaged = bureau.signIn("p2");
    bureau.store(damaged, Bureau.bare(0, id, bureau.provider.issue()));
    assertThatCode(() -> check(Bureau.keys(0))).as("one is damaged").doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Bureau.keys(5))).hasMessageContaining("2 under a secret itself");
  }

  @Test
  @DisplayName("INT-8 what was damaged stops nobody, when all else lies in envelopes by now")
  void the_damaged_alone() {
    var keys = Bureau.keys(0);
    var id = bureau.signIn("p1");
    bureau.store(id, Bureau.bare(0, id, bureau.provider.issue()));
    bureau.store(bureau.signIn("p2"), Bureau.bare(0, id, bureau.provider.issue()));
    new Resealing(
            bureau.authorisations,
            signIns,
            SealingCollections.times(bureau.store.database()),
            keys,
            Set.of(),
            new Vault(keys),
            bureau.clock)
        .run();
    assertThat(signIns.bare()).isEqualTo(1);
    assertThatCode(() -> check(keys)).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(Bureau.keys(5))).hasMessageContaining("1 under key " + id(0));
  }

  @Test
  @DisplayName("INT-8 many that do not open were not damaged: they wait for a secret")
  void many_in_no_envelope() {
    for (var one = 0; one < 20; one++) {
      var id = bureau.signIn("p" + one);
      bureau.store(id, Bureau.bare(1, id, bureau.provider.issue()));
    }
    bureau.signIn("envelope");
    check(Bureau.keys(0, 1));
    assertThatThrownBy(() -> check(Bureau.keys(0)))
        .hasMessageContaining("20 under a secret itself");
  }

  @Test
  @DisplayName("INT-8 an envelope under a lost key says nothing for the secret that is here")
  void only_a_lost_key() {
    bureau.signIn("p1");
    var id = bureau.signIn("p2");
    bureau.store(id, Bureau.bare(1, id, bureau.provider.issue()));
    check(Bureau.keys(1), id(0));
    assertThatThrownBy(() -> check(Bureau.keys(5), id(0)))
        .hasMessageContaining("1 under a secret itself");
  }

  @Test
  @DisplayName("INT-8 a secret that is missing or malformed is told apart, and never quoted")
  void no_secret() {
    assertThatThrownBy(() -> new SealingKeys("", List.of()))
        .isInstanceOf(WrongSecret.class)
        .hasMessage("CLIENTELE_SECRET is not set.");
    for (var malformed : List.of("hunter2!", "aHVudGVyMg==", Bureau.secret(1).substring(4))) {
      assertThatThrownBy(() -> new SealingKeys(malformed, List.of()))
          .isInstanceOf(WrongSecret.class)
          .hasMessage("CLIENTELE_SECRET is not 32 bytes in Base64.")
          .hasNoCause();
      assertThatThrownBy(() -> new SealingKeys(Bureau.secret(1), List.of(malformed)))
          .isInstanceOf(WrongSecret.class)
          .hasMessage("One of CLIENTELE_OTHER_SECRETS is not 32 bytes in Base64.");
    }
    assertThat(Bureau.keys(1, 2, 1).ids()).containsExactly(id(1), id(2));
    assertThat(Bureau.keys(1)).hasToString("SealingKeys [" + id(1) + "]");
  }
}

package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.ProviderFault.Passing;
import io.clientele.integration.provider.Tokens;
import io.clientele.platform.secret.Sealing;
import io.clientele.platform.secret.SealingKeys;
import io.clientele.platform.secret.WrappedKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VaultTest {

  private final Vault vault = new Vault(Bureau.keys(1));
  private final Tokens tokens = new Tokens("access-text", "refresh-text", Instant.EPOCH, null);

  private static WrappedKey key(SealedTokens sealed) {
    return Objects.requireNonNull(sealed.key());
  }

  private static void assertOpens(Vault vault, SealedTokens sealed) {
    assertThat(vault.access("a1", sealed)).isEqualTo("access-text");
    assertThat(vault.refresh("a1", sealed)).isEqualTo("refresh-text");
  }

  @Test
  @DisplayName("INT-8 stored tokens are unreadable, and open again for their own authorisation")
  void stored_tokens_are_unreadable() {
    var sealed = vault.seal("a1", tokens);
    assertThat(sealed.access() + sealed.refresh() + sealed.mark() + key(sealed).wrapped())
        .doesNotContain("access-text")
        .doesNotContain("refresh-text");
    assertOpens(vault, sealed);
    assertThat(sealed.expiresAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("INT-8 sealed tokens cannot be moved to another authorisation, or swapped")
  void sealed_tokens_cannot_be_moved() {
    var sealed = vault.seal("a1", tokens);
    assertThatThrownBy(() -> vault.access("a2", sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.refresh("a2", sealed)).isInstanceOf(IllegalStateException.class);
    var swapped =
        new SealedTokens(
            sealed.refresh(), sealed.access(), sealed.mark(), sealed.expiresAt(), sealed.key());
    assertThatThrownBy(() -> vault.access("a1", swapped)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("INT-8 what was damaged, to whatever, does not open")
  void what_was_damaged() {
    var sealed = vault.seal("a1", tokens);
    for (var wrapped : List.of("x", "", "AAAA", key(sealed).wrapped().substring(4))) {
      var key = new WrappedKey(key(sealed).under(), wrapped);
      var damaged =
          new SealedTokens(
              sealed.access(), sealed.refresh(), sealed.mark(), sealed.expiresAt(), key);
      assertThat(vault.opens("a1", damaged)).isFalse();
      assertThatThrownBy(() -> vault.reseal("a1", damaged))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThatThrownBy(() -> new Sealing(Bureau.secret(1)).open(null, "a1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("INT-8 each envelope has a key of its own, which lies in it under the key it names")
  void each_envelope_has_a_key_of_its_own() {
    var one = vault.seal("a1", tokens);
    var two = vault.seal("a1", tokens);
    assertThat(key(one).under()).isEqualTo(SealingKeys.idOf(Bureau.secret(1)));
    assertThat(key(one).wrapped()).isNotEqualTo(key(two).wrapped());
    var mixed =
        new SealedTokens(one.access(), one.refresh(), one.mark(), one.expiresAt(), two.key());
    assertThatThrownBy(() -> vault.access("a1", mixed)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("INT-8 the secret is changed while running: others open too, and seal nothing")
  void the_secret_is_changed_while_running() {
    var informed = new Vault(Bureau.keys(1, 2));
    var changed = new Vault(Bureau.keys(2, 1));
    for (var sealed : List.of(informed.seal("a1", tokens), changed.seal("a1", tokens))) {
      for (var instance : List.of(informed, changed)) {
        assertOpens(instance, sealed);
      }
      assertThatThrownBy(() -> changed.access("a2", sealed))
          .isInstanceOf(IllegalStateException.class);
    }
    var done = new Vault(Bureau.keys(2));
    assertOpens(done, changed.seal("a1", tokens));
    var under1 = informed.seal("a1", tokens);
    assertThat(done.opens("a1", under1)).isFalse();
    assertThatThrownBy(() -> done.access("a1", under1))
        .as("a fault that passes: another instance may have the key")
        .isInstanceOf(Passing.class)
        .hasMessageContaining(SealingKeys.idOf(Bureau.secret(1)));
  }

  @Test
  @DisplayName("INT-8 sealed anew, the data key alone is wrapped under the present key")
  void sealed_anew() {
    var before = vault.seal("a1", tokens);
    var after = new Vault(Bureau.keys(2, 1)).reseal("a1", before);
    assertThat(key(after).under()).isEqualTo(SealingKeys.idOf(Bureau.secret(2)));
    assertThat(after)
        .usingRecursiveComparison()
        .ignoringFields("key")
        .as("all but the key")
        .isEqualTo(before);
    assertOpens(new Vault(Bureau.keys(2)), after);
    assertThatThrownBy(() -> vault.access("a1", after)).isInstanceOf(Passing.class);
    assertThatThrownBy(() -> vault.reseal("a1", after)).isInstanceOf(Passing.class);
    assertThatThrownBy(() -> vault.reseal("a2", before)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("INT-8 what was stored before there were envelopes opens, and gets one")
  void what_was_stored_before() {
    var bare = Bureau.bare(1, "a1", tokens);
    assertOpens(vault, bare);
    assertOpens(new Vault(Bureau.keys(3, 2, 1)), bare);
    var other = new Vault(Bureau.keys(2));
    assertThat(other.opens("a1", bare)).isFalse();
    assertThatThrownBy(() -> other.access("a1", bare)).isInstanceOf(IllegalStateException.class);
    var anew = new Vault(Bureau.keys(2, 1)).reseal("a1", bare);
    assertThat(anew.mark()).isEqualTo(bare.mark());
    assertThat(anew.access()).isNotEqualTo(bare.access());
    assertOpens(other, anew);
  }

  @Test
  @DisplayName(
      "INT-7 equal tokens are recognised, however they were sealed; new ones are told apart")
  void equal_tokens_are_recognised() {
    var again = vault.seal("a1", tokens);
    assertThat(again.mark()).isEqualTo(vault.seal("a1", tokens).mark());
    assertThat(again.refresh()).isNotEqualTo(vault.seal("a1", tokens).refresh());
    // A provider may give the same refresh token with every new access token.
    var next = new Tokens("access-next", "refresh-text", Instant.EPOCH, null);
    assertThat(vault.seal("a1", next).mark()).isNotEqualTo(again.mark());
    var shifted = new Tokens("textaccess-text", "refresh-", Instant.EPOCH, null);
    assertThat(vault.seal("a1", shifted).mark()).isNotEqualTo(again.mark());
  }
}

package io.clientele.integration.authorisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.provider.Tokens;
import io.clientele.platform.secret.Sealing;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VaultTest {

  private final Vault vault =
      new Vault(new Sealing(Base64.getEncoder().encodeToString(new byte[32])), List.of());
  private final Tokens tokens = new Tokens("access-text", "refresh-text", Instant.EPOCH, null);

  @Test
  @DisplayName("INT-8 stored tokens are unreadable, and open again for their own authorisation")
  void stored_tokens_are_unreadable() {
    var sealed = vault.seal("a1", tokens);
    assertThat(sealed.access() + sealed.refresh() + sealed.mark())
        .doesNotContain("access-text")
        .doesNotContain("refresh-text");
    assertThat(vault.access("a1", sealed)).isEqualTo("access-text");
    assertThat(vault.refresh("a1", sealed)).isEqualTo("refresh-text");
    assertThat(sealed.expiresAt()).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("INT-8 sealed tokens cannot be moved to another authorisation, or swapped")
  void sealed_tokens_cannot_be_moved() {
    var sealed = vault.seal("a1", tokens);
    assertThatThrownBy(() -> vault.access("a2", sealed)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.refresh("a2", sealed)).isInstanceOf(IllegalStateException.class);
    var swapped =
        new SealedTokens(sealed.refresh(), sealed.access(), sealed.mark(), sealed.expiresAt());
    assertThatThrownBy(() -> vault.access("a1", swapped)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  @DisplayName("INT-8 the secret is changed while running: others open too, and seal nothing")
  void the_secret_is_changed_while_running() {
    var next = new Sealing(Base64.getEncoder().encodeToString(new byte[31 + 1]).replace('A', 'B'));
    var old = new Sealing(Base64.getEncoder().encodeToString(new byte[32]));
    var informed = new Vault(old, List.of(next));
    var changed = new Vault(next, List.of(old));
    for (var sealed : List.of(informed.seal("a1", tokens), changed.seal("a1", tokens))) {
      for (var instance : List.of(informed, changed)) {
        assertThat(instance.access("a1", sealed)).isEqualTo("access-text");
        assertThat(instance.refresh("a1", sealed)).isEqualTo("refresh-text");
      }
      assertThatThrownBy(() -> changed.access("a2", sealed))
          .isInstanceOf(IllegalStateException.class);
    }
    var done = new Vault(next, List.of());
    assertThat(done.access("a1", changed.seal("a1", tokens))).isEqualTo("access-text");
    assertThatThrownBy(() -> done.access("a1", informed.seal("a1", tokens)))
        .isInstanceOf(IllegalStateException.class);
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

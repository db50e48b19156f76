package io.clientele.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private final TrustedProxies proxies =
      new TrustedProxies(List.of("10.0.0.0/8", "192.0.2.7", "fd00::/8"));

  @Test
  @DisplayName(
      "GTW-1 trust covers single addresses and blocks of both kinds, and nothing beside them")
  void trust_covers_single_addresses_and_blocks_of_both_kinds() throws UnknownHostException {
    for (var trusted : List.of("10.1.2.3", "192.0.2.7", "fd12::1")) {
      assertThat(proxies.trusts(InetAddress.getByName(trusted))).as(trusted).isTrue();
    }
    for (var stranger : List.of("11.0.0.1", "192.0.2.8", "2001:db8::1", "127.0.0.1")) {
      assertThat(proxies.trusts(InetAddress.getByName(stranger))).as(stranger).isFalse();
    }
  }

  @Test
  @DisplayName("GTW-1 what a caller invented to the left of a trusted proxy's word is not believed")
  void what_a_caller_invented_is_not_believed() throws UnknownHostException {
    assertThat(behind("1.1.1.1", "203.0.113.9", "10.0.0.2")).isEqualTo("203.0.113.9");
    assertThat(behind("10.9.9.9", "203.0.113.9")).isEqualTo("203.0.113.9");
  }

  @Test
  @DisplayName("GTW-1 a word that is no address ends the search at the last believed hop")
  void a_word_that_is_no_address_ends_the_search() throws UnknownHostException {
    assertThat(behind("203.0.113.9", "localhost", "10.0.0.2")).isEqualTo("10.0.0.2");
    assertThat(behind("unknown")).isEqualTo("10.0.0.1");
    assertThat(behind()).isEqualTo("10.0.0.1");
  }

  @Test
  @DisplayName("GTW-1 a setting that is no address stops the start")
  void a_setting_that_is_no_address_stops_the_start() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustedProxies(List.of("proxy.example")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TrustedProxies(List.of("10.0.0.0/many")));
  }

  private String behind(String... forwardedFor) throws UnknownHostException {
    var peer = InetAddress.getByName("10.0.0.1");
    return proxies.callerBehind(peer, List.of(forwardedFor)).getHostAddress();
  }
}

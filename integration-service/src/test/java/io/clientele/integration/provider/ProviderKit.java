package io.clientele.integration.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.integration.provider.ProviderWorld.Place;
import io.clientele.integration.provider.ReferenceItem.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One world for all tests of a kit, and what they do again and again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderKit {

  final ProviderWorld world;
  Provider adapter;

  ProviderKit(ProviderWorld world) {
    this.world = world;
    this.adapter = world.adapter();
  }

  @BeforeEach
  void begin() {
    world.plan();
    adapter = world.adapter();
  }

  @AfterAll
  void close() {
    world.close();
  }

  final Tokens signIn(Place... places) {
    return adapter.redeem(
        world.signIn(adapter, places), ProviderWorld.VERIFIER, ProviderWorld.CALLBACK);
  }

  final List<ReferenceItem> read(Tokens tokens, Place place, ListName list) {
    var items = new ArrayList<ReferenceItem>();
    adapter.read(tokens.access(), place.organisation(), list, null, items::add);
    return items;
  }

  static Map<String, Status> byKey(List<ReferenceItem> items) {
    var found = new TreeMap<String, Status>();
    items.forEach(item -> found.put(item.externalId(), item.status()));
    assertThat(found).as("no key twice").hasSize(items.size());
    return found;
  }

  /** A call fails so; what it says holds no secret. */
  final <F extends ProviderFault> F fault(
      Class<F> type, @Nullable Tokens tokens, ThrowingCallable call) {
    var fault = catchThrowableOfType(type, call);
    assertThat(fault).as("what was thrown").isInstanceOf(type);
    for (Throwable each = fault; each != null; each = each.getCause()) {
      for (var secret : tokens == null ? List.<String>of() : world.secrets(tokens)) {
        assertThat(each.toString()).doesNotContain(secret);
      }
    }
    return fault;
  }
}

package io.clientele.integration.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.integration.Store;
import io.clientele.integration.capability.mongo.SoftwareCollections;
import io.clientele.integration.provider.ListName;
import io.clientele.integration.provider.Reach;
import io.clientele.integration.provider.Software;
import io.clientele.platform.aggregate.Aggregates;
import io.clientele.testkit.AtOnce;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DescribingTest {

  private static final Store STORE = new Store(Clock.systemUTC());

  private final Aggregates<AccountingSoftware, AccountingSoftwareEvent> described =
      SoftwareCollections.in(STORE.aggregates());

  @BeforeEach
  void nothingSaidYet() {
    STORE.database().getCollection(AccountingSoftware.TYPE).deleteMany(new Document());
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private static AccountingSoftware software(Software one, boolean commerce) {
    return new AccountingSoftware(
        one.name(),
        List.of(ListName.SUPPLIERS),
        Reach.MANY,
        true,
        new Destinations(List.of("BILL"), List.of("INVOICE"), List.of("BILL", "EXPENSE")),
        true,
        commerce);
  }

  private static Capabilities capabilities(boolean commerce) {
    return Capabilities.of(one -> software(one, commerce));
  }

  private void start(boolean commerce) {
    new Describing(described, capabilities(commerce)).run();
  }

  private List<String> said(Software one) {
    return described.find(one.name()).outbox().stream().map(event -> event.name()).toList();
  }

  @Test
  @DisplayName("INT-12 what each software can do is said once, however many instances start")
  void said_once() {
    AtOnce.all(
        IntStream.range(0, 6)
            .mapToObj(
                instance ->
                    (Callable<Boolean>)
                        () -> {
                          start(true);
                          return true;
                        })
            .toList());
    start(true);
    for (var one : Software.values()) {
      assertThat(said(one)).containsExactly("SoftwareDescribed.v1");
      assertThat(described.find(one.name()).state()).isEqualTo(software(one, true));
    }
  }

  @Test
  @DisplayName("INT-12 what has changed is said when an instance starts that knows, and once")
  void what_has_changed() {
    var old = new Describing(described, capabilities(false));
    old.run();
    start(true);
    old.run();
    assertThat(said(Software.XERO)).hasSize(2);
    assertThat(described.find("XERO").state()).isEqualTo(software(Software.XERO, true));
  }

  @Test
  @DisplayName("INT-12 every software is described once, or the service does not start")
  void every_software_is_described() {
    var all = capabilities(true);
    assertThat(all.of(Software.XERO)).isEqualTo(software(Software.XERO, true));
    assertThat(all.all()).hasSameSizeAs(Software.values());
    assertThatThrownBy(() -> new Capabilities(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Capabilities(List.of(all.of(Software.XERO), all.of(Software.XERO))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("INT-5 every kind of document has destinations of its own")
  void destinations_of_a_kind() {
    var all = software(Software.XERO, true).destinations();
    assertThat(all.of(DocumentKind.COSTS)).isEqualTo(List.of("BILL"));
    assertThat(all.of(DocumentKind.SALES)).isEqualTo(List.of("INVOICE"));
    assertThat(all.of(DocumentKind.EXPENSE_CLAIMS)).isEqualTo(List.of("BILL", "EXPENSE"));
  }
}

package io.clientele.client.tax;

import static io.clientele.client.SeenClients.ADA;
import static io.clientele.client.SeenClients.CAUSE;
import static io.clientele.client.SeenClients.EVE;
import static io.clientele.client.tax.SelfEmployedMarksTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.Client;
import io.clientele.client.account.IncomeSource;
import io.clientele.client.account.SomeClient;
import io.clientele.client.practice.Practices;
import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.IfMatch;
import io.clientele.platform.aggregate.Outcome;
import io.clientele.platform.token.Caller;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangingIncomeSourcesTest {

  private static final List<IncomeSource> LETTING =
      List.of(
          new IncomeSource(
              IncomeSource.Kind.PROPERTY,
              IncomeSource.AccountingMethod.ACCRUALS,
              IncomeSource.PeriodType.CALENDAR));

  private final SeenClients seen = new SeenClients();

  @AfterEach
  void clear() {
    seen.close();
  }

  @Test
  @DisplayName("CLI-13 a business has no income sources, and keeps none")
  void a_business_has_none() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(change(SeenClients.in(Region.UK), ADA, LETTING)))
        .containsExactly("INCOME_SOURCES_NOT_OPEN");
    assertThat(change(SeenClients.in(Region.UK), ADA, List.of()))
        .isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  @DisplayName("CLI-13 while the practice is not heard of nothing is decided")
  void while_the_practice_is_not_heard_of() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(change(SeenClients.notHeardOf(), ADA, LETTING)))
        .containsExactly("SUBSCRIPTION_NOT_KNOWN_YET");
  }

  @Test
  @DisplayName("LST-4 who does not see a client cannot change its income sources")
  void who_does_not_see_it() {
    seen.add(SomeClient.called("c1").client());
    assertThat(codes(change(SeenClients.in(Region.UK), EVE, LETTING)))
        .containsExactly("CLIENT_NOT_FOUND");
  }

  private Outcome<Client> change(Practices practices, Caller caller, List<IncomeSource> sources) {
    return new ChangingIncomeSources(seen.clients(), seen.roster(), practices)
        .change(caller, "c1", sources, new IfMatch(1), CAUSE, Client::id);
  }
}

package io.clientele.subscription.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class MoneyPropertyTest {

  private static Money pence(long minor) {
    return new Money(minor, "GBP");
  }

  @Property
  @Label("SUB-9 a sum is the same in any order")
  void anyOrder(@ForAll List<Integer> amounts, @ForAll Random random) {
    var shuffled = new ArrayList<>(amounts);
    Collections.shuffle(shuffled, random);
    assertThat(Money.sum("GBP", shuffled.stream().map(MoneyPropertyTest::pence).toList()))
        .isEqualTo(pence(amounts.stream().mapToLong(Integer::longValue).sum()));
  }

  @Property
  @Label("SUB-9 what is given back takes away exactly what was asked for")
  void givenBack(@ForAll int amount) {
    assertThat(pence(amount).plus(pence(amount).negated())).isEqualTo(Money.zero("GBP"));
  }
}

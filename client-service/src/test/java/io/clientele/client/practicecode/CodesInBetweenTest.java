package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.platform.aggregate.NotUnique;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.RowOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody else changes codes while a file is applied. */
class CodesInBetweenTest {

  private final CodedClients clients = new CodedClients();

  @AfterEach
  void clear() {
    clients.close();
  }

  @Test
  @DisplayName("COD-2 a code taken in between refuses its row and those behind it, nothing else")
  void a_code_taken_in_between() {
    clients.with("a", "1").with("b", "2").with("c", "3").with("d", null).with("z", null);
    var file = new CodeFile().row("a", "2").row("b", "3").row("c", "4").row("d", "5");
    file.plan(clients.kind);
    file.apply(clients.kind, place -> only(place == 2, "z", "3"));
    assertThat(clients.codes()).isEqualTo(Map.of("a", "1", "b", "2", "c", "4", "d", "5", "z", "3"));
    assertThat(effects(file))
        .containsExactly(Effect.REFUSED, Effect.REFUSED, Effect.CHANGE, Effect.CHANGE);
    assertThat(file.outcome(1))
        .satisfies(
            no -> {
              assertThat(no.subject()).isEqualTo("b");
              assertThat(no.why())
                  .extracting(why -> why.reason().name())
                  .containsExactly("PRACTICE_CODE_TAKEN");
              assertThat(no.why().getFirst().facts()).containsEntry("keeps", "2");
            });
  }

  @Test
  @DisplayName("COD-2 a circle that is broken in between leaves who gave its code away with none")
  void a_circle_broken_in_between() {
    clients.with("a", "1").with("b", "2").with("c", "3").with("z", null);
    var file = new CodeFile().row("a", "2").row("b", "3").row("c", "1");
    file.plan(clients.kind);
    file.apply(clients.kind, place -> only(place == 1, "z", "1"));
    assertThat(clients.codes()).isEqualTo(Map.of("a", "2", "c", "3", "z", "1"));
    assertThat(effects(file)).containsExactly(Effect.CHANGE, Effect.REFUSED, Effect.REFUSED);
    var why = file.outcome(1).why().getFirst();
    assertThat(why.detail()).endsWith("This client has none now.");
    assertThat(why.facts()).doesNotContainKey("keeps");
  }

  @Test
  @DisplayName("COD-2 who has given its code up by itself does not step aside")
  void given_up_by_itself() {
    clients.with("a", "1").with("b", "2").with("z", null);
    var file = new CodeFile().row("a", "2").row("b", "1");
    file.plan(clients.kind);
    clients.change("b", "9");
    clients.change("z", "2");
    file.apply(clients.kind);
    assertThat(clients.codes()).isEqualTo(Map.of("a", "1", "b", "9", "z", "2"));
    assertThat(effects(file)).containsExactly(Effect.REFUSED, Effect.REFUSED);
  }

  @Test
  @DisplayName("COD-2 a client that is as it should be by now is unchanged")
  void as_it_should_be_by_now() {
    clients.with("a", "1");
    var file = new CodeFile().row("a", "2");
    file.plan(clients.kind);
    clients.change("a", "2");
    file.apply(clients.kind);
    assertThat(file.outcome(0)).isEqualTo(new RowOutcome(Effect.UNCHANGED, "a", List.of()));
  }

  @Test
  @DisplayName("COD-2 whenever somebody takes a code of a circle, nobody loses one for nothing")
  void whenever_somebody_takes_a_code() {
    var gaveBack = new HashSet<String>();
    var rounds = 0;
    for (var i = 0; i < 6; i++) {
      var taken = i % 3;
      var kept = i < 3 ? 2 : 1000;
      for (var calls = 0; ; calls++) {
        rounds++;
        var names = names(i + "-" + calls);
        names.forEach(name -> clients.with(name, name.equals(names.getLast()) ? null : name));
        var file =
            new CodeFile()
                .row(names.get(0), names.get(1))
                .row(names.get(1), names.get(2))
                .row(names.get(2), names.get(0));
        file.plan(clients.kind);
        var met = meets(calls, kept, file, names.getLast(), names.get(taken));
        nobody_has_lost_one_for_nothing(file, names);
        if (clients.told(names.get(1)).size() == 3 && has(names.get(1), names.get(1))) {
          gaveBack.add(names.get(1));
        }
        if (!met) {
          break;
        }
      }
    }
    assertThat(gaveBack).isNotEmpty();
    assertThat(rounds).isGreaterThan(60);
  }

  private boolean has(String client, String code) {
    return code.equals(clients.code(client));
  }

  private void nobody_has_lost_one_for_nothing(CodeFile file, List<String> names) {
    var codes = clients.codes();
    for (var row = 0; row < 3; row++) {
      var client = names.get(row);
      var has = codes.get(client);
      if (file.outcome(row).effect() == Effect.CHANGE) {
        assertThat(has).isEqualTo(names.get((row + 1) % 3));
      } else if (has == null) {
        assertThat(codes).as("who else has the code of %s", client).containsValue(client);
      } else {
        assertThat(has).isEqualTo(client);
      }
    }
  }

  /**
   * Applies it; before the so many-th call of the store somebody tries to take a code, and gives it
   * up so many calls later.
   */
  private boolean meets(int calls, int kept, CodeFile file, String somebody, String code) {
    var left = new AtomicInteger(Integer.MAX_VALUE);
    var instance =
        clients.behind(
            UnaryOperator.identity(),
            () -> {
              var now = left.getAndDecrement();
              if (now == 0) {
                tries(somebody, code);
              } else if (now == -kept) {
                tries(somebody, null);
              }
            });
    left.set(calls);
    file.apply(instance);
    return left.get() < 0;
  }

  private void tries(String somebody, @Nullable String code) {
    try {
      clients.change(somebody, code);
    } catch (NotUnique has) {
      assertThat(has).isNotNull(); // somebody has it at this moment
    }
  }

  private void only(boolean now, String client, @Nullable String code) {
    if (now) {
      clients.change(client, code);
    }
  }

  private static List<String> names(String round) {
    return List.of(round + "-a", round + "-b", round + "-c", round + "-z");
  }

  private static List<Effect> effects(CodeFile file) {
    return file.outcomes().values().stream().map(RowOutcome::effect).toList();
  }
}

package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MovesTest {

  private final Map<String, String> codes = new TreeMap<>();
  private final List<Wish> wishes = new ArrayList<>();

  @Test
  @DisplayName("COD-2 a free code is taken, and one that a client has already is left")
  void a_free_code_is_taken() {
    codes.put("b", "2");
    wish("a", "007");
    wish("b", "2");
    wish("c", null);
    wish("b2", "3");
    assertThat(fates()).containsExactly(moves(0), new Fate.Stays(), new Fate.Stays(), moves(0));
  }

  @Test
  @DisplayName("COD-2 an empty code takes it away, and frees it for another row")
  void an_empty_code_takes_it_away() {
    codes.put("a", "1");
    wish("b", "1");
    wish("a", null);
    assertThat(fates()).containsExactly(moves(1), moves(0));
  }

  @Test
  @DisplayName("COD-2 the same code in another case is a change that needs nobody to move")
  void another_case_is_a_change() {
    codes.put("a", "noir");
    wish("a", "NOIR");
    wish("b", "Noir");
    assertThat(fates()).containsExactly(moves(0), new Fate.CodeTaken(1L));
  }

  @Test
  @DisplayName("COD-2 a chain is done from its free end, whatever its order in the file")
  void a_chain_from_its_free_end() {
    codes.putAll(Map.of("a", "1", "b", "2", "c", "3"));
    wish("a", "2");
    wish("c", "4");
    wish("b", "3");
    assertThat(fates()).containsExactly(moves(2), moves(0), moves(1));
  }

  @Test
  @DisplayName("COD-2 clients swap codes: one steps aside, and is done last")
  void clients_swap() {
    codes.putAll(Map.of("a", "1", "b", "2"));
    wish("a", "2");
    wish("b", "1");
    assertThat(fates())
        .containsExactly(
            new Fate.Moves(0, new Aside("b", "2")), new Fate.Moves(1, new Aside("b", "2")));
  }

  @Test
  @DisplayName("COD-2 each circle is done at ranks of its own, after the chains")
  void circles_at_ranks_of_their_own() {
    codes.putAll(Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6"));
    wish("a", "2");
    wish("d", "5");
    wish("f", "7");
    wish("b", "3");
    wish("e", "4");
    wish("c", "1");
    assertThat(fates())
        .containsExactly(
            new Fate.Moves(1, new Aside("b", "2")),
            new Fate.Moves(4, new Aside("e", "5")),
            moves(0),
            new Fate.Moves(3, new Aside("b", "2")),
            new Fate.Moves(5, new Aside("e", "5")),
            moves(2));
  }

  @Test
  @DisplayName(
      "COD-2 a code of a client that is not in the file is taken, and so on along the chain")
  void taken_along_the_chain() {
    codes.putAll(Map.of("a", "1", "b", "2", "z", "9"));
    wish("b", "9");
    wish("a", "2");
    wish("c", "1");
    assertThat(fates())
        .containsExactly(new Fate.CodeTaken(null), new Fate.CodeTaken(1L), new Fate.CodeTaken(2L));
  }

  @Test
  @DisplayName("COD-2 of two rows for one client, and of two for one code, the first is done")
  void the_first_of_two() {
    codes.put("c", "3");
    wish("a", "1");
    wish("a", "2");
    wish("b", "1");
    wish("d", "3");
    wish("e", "3");
    wish("c", "4");
    assertThat(fates())
        .containsExactly(
            moves(0),
            new Fate.ClientTwice(1),
            new Fate.CodeTwice(1),
            moves(1),
            new Fate.CodeTwice(4),
            moves(0));
  }

  @Test
  @DisplayName("COD-2 a row that is refused claims no code")
  void a_refused_row_claims_nothing() {
    wish("a", "1");
    wish("a", "2");
    wish("b", "2");
    assertThat(fates()).containsExactly(moves(0), new Fate.ClientTwice(1), moves(0));
  }

  @Test
  @DisplayName("COD-2 a row from outside does not break a circle, though it comes first")
  void from_outside_a_circle() {
    codes.putAll(Map.of("a", "1", "b", "2"));
    wish("z", "2");
    wish("a", "2");
    wish("b", "1");
    wish("y", "1");
    assertThat(fates())
        .containsExactly(
            new Fate.CodeTwice(2),
            new Fate.Moves(0, new Aside("b", "2")),
            new Fate.Moves(1, new Aside("b", "2")),
            new Fate.CodeTwice(3));
  }

  @Test
  @DisplayName("COD-2 a circle of which one client was changed meanwhile has nobody step aside")
  void changed_meanwhile() {
    wishes.add(new Wish(1, "a", "1", "2"));
    wishes.add(new Wish(2, "b", null, "1"));
    var holders = Map.of(NaivePractice.key("1"), "a", NaivePractice.key("2"), "b");
    assertThat(Moves.of("p1", wishes, holders)).containsExactly(moves(0), moves(1));
  }

  @Test
  @DisplayName("COD-2 fifty thousand clients rotate, or move up one place each")
  void fifty_thousand_clients() {
    var held = new HashMap<String, String>();
    var many = 50_000;
    for (var i = 0; i < many; i++) {
      held.put(NaivePractice.key("k" + i), "c" + i);
      wishes.add(new Wish(i + 1, "c" + i, "k" + i, "k" + (i + 1) % many));
    }
    var rotated = Moves.of("p1", wishes, held);
    assertThat(rotated.getFirst()).isEqualTo(new Fate.Moves(0, new Aside("c1", "k1")));
    assertThat(rotated.getLast()).isEqualTo(moves(1));
    assertThat(rotated).allMatch(Fate.Moves.class::isInstance);

    wishes.set(many - 1, new Wish(many, "c" + (many - 1), "k" + (many - 1), "free"));
    var moved = Moves.of("p1", wishes, held);
    assertThat(moved.getLast()).isEqualTo(moves(0));
    assertThat(moved.getFirst()).isEqualTo(moves(many - 1));
  }

  private void wish(String client, @Nullable String wanted) {
    wishes.add(new Wish(wishes.size() + 1, client, codes.get(client), wanted));
  }

  private List<Fate> fates() {
    return Moves.of("p1", wishes, new NaivePractice(codes).holders());
  }

  private static Fate moves(int rank) {
    return new Fate.Moves(rank, null);
  }
}

package io.clientele.client.practicecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.SeenClients;
import io.clientele.client.account.CodesGiven;
import io.clientele.client.roster.NamedClients;
import io.clientele.platform.bulk.BulkRow;
import io.clientele.platform.bulk.Effect;
import io.clientele.platform.bulk.Verdict;
import io.clientele.platform.decision.Reason;
import io.clientele.platform.decision.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CodePlanTest {

  private static final int SLICE = 2;

  private final Map<String, List<String>> called = new HashMap<>();
  private final Map<String, String> codes = new TreeMap<>();
  private final List<BulkRow> rows = new ArrayList<>();
  private int looks;

  @Test
  @DisplayName("COD-2 each row says what it would come to, with the code the client has now")
  void each_row_says_what_it_comes_to() {
    client("Café Noir", "c1", "1");
    client("c2", "c2", "0042");
    row("Café Noir", "007");
    row(" c2 ", " 0042 ");
    assertThat(verdicts()).containsExactly(Verdict.change("c1", "1", 0), Verdict.unchanged("c2"));
  }

  @Test
  @DisplayName("COD-2 an empty code takes the client's code away")
  void an_empty_code_takes_it_away() {
    client("Café Noir", "c1", "1");
    row("Café Noir", " ");
    assertThat(verdicts()).containsExactly(Verdict.change("c1", "1", 0));
  }

  @Test
  @DisplayName("COD-2 a client that is not found, not seen or not said is refused, the rest is not")
  void one_bad_row_does_not_stop_the_rest() {
    client("Café Noir", "c1", "1");
    row("Nobody", "2");
    row("", "3");
    row("x".repeat(161), "4");
    row("Café Noir", "5");
    called.put("x".repeat(161), List.of("c9"));
    assertThat(verdicts())
        .extracting(Verdict::effect)
        .containsExactly(Effect.REFUSED, Effect.REFUSED, Effect.REFUSED, Effect.CHANGE);
    assertThat(codes(0)).containsExactly("CLIENT_NOT_FOUND");
    assertThat(codes(1)).containsExactly("CLIENT_REQUIRED");
    assertThat(codes(2)).containsExactly("CLIENT_NOT_FOUND");
  }

  @Test
  @DisplayName("COD-2 a name that several clients have is refused with their ids")
  void a_name_that_several_have() {
    called.put("Bakery", List.of("c1", "c2"));
    row("Bakery", "1");
    assertThat(why(0))
        .singleElement()
        .satisfies(
            no -> {
              assertThat(no.reason()).isEqualTo(CodeReason.CLIENT_NAME_AMBIGUOUS);
              assertThat(no.detail()).startsWith("2 clients");
              assertThat(no.facts()).containsEntry("clients", List.of("c1", "c2"));
            });
    called.put("Bakery", IntStream.range(0, 10).mapToObj(i -> "c" + i).toList());
    assertThat(why(0).getFirst().detail()).startsWith("Many clients");
  }

  @Test
  @DisplayName("COD-2 all that is wrong with a row is said at once")
  void all_that_is_wrong() {
    row("Nobody", "x".repeat(41));
    row("Nobody", "a\tb");
    assertThat(codes(0)).containsExactly("CLIENT_NOT_FOUND", "PRACTICE_CODE_UNUSABLE");
    assertThat(codes(1)).containsExactly("CLIENT_NOT_FOUND", "PRACTICE_CODE_UNUSABLE");
    assertThat(why(0)).extracting(Refusal::field).containsExactly("client", "practiceCode");
    row("", ",\u200ba note");
    assertThat(codes(2)).containsExactly("CLIENT_REQUIRED", "CELLS_TOO_MANY");
  }

  @Test
  @DisplayName("COD-2 a row that another stands against names its line")
  void names_the_line() {
    client("A", "a", "1");
    client("B", "b", "2");
    client("C", "c", "3");
    client("D", "d", "4");
    row("A", "5");
    row("A", "6");
    row("B", "5");
    row("C", "2");
    row("D", "9");
    codes.put("z", "9");
    assertThat(codes(1)).containsExactly("CLIENT_TWICE");
    assertThat(codes(2)).containsExactly("PRACTICE_CODE_TWICE");
    assertThat(codes(3)).containsExactly("PRACTICE_CODE_TAKEN");
    assertThat(codes(4)).containsExactly("PRACTICE_CODE_TAKEN");
    assertThat(why(1).getFirst().facts()).containsEntry("line", 2L);
    assertThat(why(2).getFirst().facts()).containsEntry("line", 2L);
    assertThat(why(3).getFirst().facts()).containsEntry("line", 4L);
    assertThat(why(4).getFirst().facts()).isEmpty();
  }

  @Test
  @DisplayName("COD-2 who steps aside is noted with the row that needs it, over all slices")
  void who_steps_aside_is_noted() {
    client("A", "a", "1");
    client("B", "b", "0 2");
    client("C", "c", "3");
    row("A", "0 2");
    row("B", "3");
    row("C", "1");
    assertThat(verdicts())
        .containsExactly(
            Verdict.change("a", "1", 0).noting("b 0 2"),
            Verdict.change("b", "0 2", 2).noting("b 0 2"),
            Verdict.change("c", "3", 1));
    assertThat(Aside.noted("b 0 2")).contains(new Aside("b", "0 2"));
    assertThat(Aside.noted(null)).isEmpty();
  }

  @Test
  @DisplayName("COD-2 a slice of rows needs three looks into the store, however many rows it has")
  void three_looks_for_a_slice() {
    for (var i = 0; i < SLICE; i++) {
      client("C" + i, "c" + i, "k" + i);
      row("C" + i, "n" + i);
    }
    verdicts();
    assertThat(looks).isEqualTo(3);
  }

  @Test
  @DisplayName("COD-2 every reason against a row or a file is about what was sent")
  void about_what_was_sent() {
    assertThat(CodeReason.values())
        .allSatisfy(
            reason -> {
              assertThat(reason.rule()).isEqualTo("COD-2");
              assertThat(reason.kind()).isEqualTo(Reason.Kind.INVALID);
            });
  }

  private void client(String name, String id, String code) {
    called.put(name, List.of(id));
    codes.put(id, code);
  }

  private void row(String client, String code) {
    rows.add(new BulkRow(rows.size(), rows.size() + 2L, List.of(client, code)));
  }

  private List<Verdict> verdicts() {
    var judge =
        CodePlan.of(
            SeenClients.ADA,
            slices -> {
              for (var i = 0; i < rows.size(); i += SLICE) {
                slices.accept(rows.subList(i, Math.min(rows.size(), i + SLICE)));
              }
            },
            named(),
            given());
    return judge.judge(rows);
  }

  private List<Refusal> why(int row) {
    return verdicts().get(row).why();
  }

  private List<String> codes(int row) {
    return why(row).stream().map(no -> no.reason().name()).toList();
  }

  private NamedClients named() {
    return (sight, typed) -> {
      looks++;
      var found = new HashMap<>(called);
      found.keySet().retainAll(typed);
      return found;
    };
  }

  private CodesGiven given() {
    return new CodesGiven() {
      @Override
      public Map<String, String> of(Collection<String> clients) {
        looks++;
        var found = new HashMap<>(codes);
        found.keySet().retainAll(clients);
        return found;
      }

      @Override
      public Map<String, String> holders(Collection<String> keys) {
        looks++;
        var found = new NaivePractice(codes).holders();
        found.keySet().retainAll(keys);
        return found;
      }
    };
  }
}

package io.clientele.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamesWhileAddingTest extends ClientServiceTest {

  private final String unique = UUID.randomUUID().toString().substring(0, 8);

  @Test
  @DisplayName("CLI-7 an address that is wished for is given, in lower case, and once for all")
  void an_address_is_given_once_for_all() {
    var desk = desk().opened("US", 5);
    var added = desk.post(wishing("One", "Cafe." + unique + "@Extract.Clientele.Example"), "k1");
    assertThat(added.status()).isEqualTo(201);
    assertThat(added.body().get("extractEmail").asString())
        .isEqualTo("cafe." + unique + "@extract.clientele.example");

    var theirs = desk().opened("UK", 5);
    var refused = theirs.post(wishing("Two", address("cafe.")), null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asString()).isEqualTo("EMAIL_ALREADY_TAKEN");
    assertThat(refused.body().get("rule").asString()).isEqualTo("CLI-7");
    assertThat(refused.fields()).containsExactly("extractEmail");
    assertThat(theirs.get("/onboarding-options").body().at("/bundle/used").asInt()).isZero();

    var repeated = desk.post(wishing("One", "Cafe." + unique + "@Extract.Clientele.Example"), "k1");
    assertThat(repeated.status()).isEqualTo(201);
    assertThat(repeated.body()).isEqualTo(added.body());
  }

  @Test
  @DisplayName("CLI-7 an address of another domain, or of the house, is refused with every problem")
  void an_unusable_address_is_refused() {
    var desk = desk().opened("US", 0);
    for (var unusable : List.of("a@b.example", "Post.Master@extract.clientele.example", "")) {
      var refused = desk.post(wishing("No", unusable), null);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.codes()).containsExactly("EXTRACT_EMAIL_UNUSABLE", "BUNDLE_FULL");
      assertThat(refused.body().get("domain").asString()).isEqualTo("extract.clientele.example");
    }
  }

  @Test
  @DisplayName("CLI-7 of many who wish for one address at once exactly one is given it")
  void of_many_at_once_one_is_given_the_address() {
    var desk = desk().opened("UK", 9);
    var answers = atOnce(i -> desk.post(wishing("Client " + i, address("rush-")), null));
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(one -> one.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.status() == 409)
        .allSatisfy(no -> assertThat(no.codes()).containsExactly("EMAIL_ALREADY_TAKEN"));
    assertThat(desk.get("/clients").names()).hasSize(1);
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("COD-1 a practice code is refused to a second client of the practice, in any case")
  void a_code_is_refused_to_a_second_client() {
    var desk = desk().opened("US", 5);
    assertThat(desk.post(coded("One", "noir-1"), null).status()).isEqualTo(201);
    var refused = desk.post(coded("Two", " NOIR-1 "), null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.codes()).containsExactly("PRACTICE_CODE_TAKEN");
    assertThat(refused.fields()).containsExactly("practiceCode");
    assertThat(refused.body().get("rule").asString()).isEqualTo("COD-1");
    assertThat(desk.post(coded("Two", "noir-2"), null).status()).isEqualTo(201);
    assertThat(desk().opened("US", 1).post(coded("Two", "NOIR-1"), null).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("COD-1 of many who take one practice code at once exactly one has it")
  void of_many_at_once_one_has_the_code() {
    var desk = desk().opened("UK", 9);
    var answers = atOnce(i -> desk.post(coded("Client " + i, i % 2 == 0 ? "a1" : "A1"), null));
    assertThat(answers).filteredOn(one -> one.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(one -> one.status() != 201)
        .allSatisfy(no -> assertThat(no.codes()).containsExactly("PRACTICE_CODE_TAKEN"));
    assertThat(desk.get("/onboarding-options").body().at("/bundle/used").asInt()).isEqualTo(1);
  }

  @Test
  @DisplayName("CLI-14 one key sent many times at once with its names is one client, one answer")
  void one_key_with_its_names_is_one_client() {
    var desk = desk().opened("UK", 9);
    var body =
        Desk.business("Once", Map.of("practiceCode", "A1", "extractEmail", address("once-")));
    var answers = atOnce(i -> desk.post(body, "key"));
    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(one -> one.body().get("id").asString())
        .containsOnly(answers.getFirst().body().get("id").asString());
    assertThat(desk.get("/clients").names()).containsExactly("Once");
  }

  @Test
  @DisplayName("LST-1 the list shows the practice code, and null where there is none")
  void the_list_shows_the_practice_code() {
    var desk = desk().opened("US", 5);
    desk.post(coded("A", "noir-1"), null);
    desk.add("B");
    var items = desk.get("/clients").body().get("items");
    assertThat(items.at("/0/practiceCode").asString()).isEqualTo("noir-1");
    assertThat(items.at("/1").has("practiceCode")).isTrue();
    assertThat(items.at("/1/practiceCode").isNull()).isTrue();
    var id = items.at("/0/id").asString();
    Awaitility.await().until(() -> topics.about("clientele.client", "client/" + id).size() == 1);
    assertThat(desk.get("/clients").body().at("/items/0/practiceCode").asString())
        .isEqualTo("noir-1");
  }

  @Test
  @DisplayName("GTW-2 a code or a name of which nothing can be seen is bad input")
  void a_code_nobody_sees_is_bad_input() {
    var desk = desk().opened("US", 5);
    for (var bad : List.of("", "  ", "\u2003", "a\u200bb", "a\u2028b", "x".repeat(41))) {
      assertThat(desk.post(coded("No", bad), null).fields()).contains("practiceCode");
    }
    assertThat(desk.post(Desk.business("\u2003"), null).fields()).contains("businessName");
    assertThat(desk.get("/clients").names()).isEmpty();
  }

  private static List<Answer> atOnce(IntFunction<Answer> add) {
    List<Callable<Answer>> adds =
        IntStream.range(0, 8).<Callable<Answer>>mapToObj(i -> () -> add.apply(i)).toList();
    return AtOnce.all(adds);
  }

  private String address(String start) {
    return start + unique + "@extract.clientele.example";
  }

  private static String wishing(String name, String address) {
    return Desk.business(name, Map.of("extractEmail", address));
  }

  private static String coded(String name, String code) {
    return Desk.business(name, Map.of("practiceCode", code));
  }
}

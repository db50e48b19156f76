package io.clientele.client.roster.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.roster.Sight;
import io.clientele.client.roster.Sights;
import io.clientele.testkit.RealMongo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a real store reads to find the clients of a slice of a file. */
@RealMongo
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NamedClientsPlanTest {

  private final ManyClients many = new ManyClients();

  @BeforeAll
  void many_clients() {
    many.insert();
  }

  @AfterAll
  void clear() {
    many.close();
  }

  @Test
  @DisplayName(
      "COD-2 five hundred names are looked up along the index of names, and no row is read")
  void five_hundred_names() {
    var lines = IntStream.range(0, 500).mapToObj(i -> "client nobody" + i).toList();
    var mixed = IntStream.range(0, 500).mapToObj(i -> i == 7 ? "client rare0" : "x " + i).toList();
    for (var sight :
        List.of(Sights.all("p1"), Sights.granted("p1", "cal"), ManyClients.inManyTeams())) {
      var nobody = many.reads(rows -> names(sight, lines));
      assertThat(nobody.indexes()).containsExactly("seen-name");
      assertThat(nobody.rows()).isZero();
      assertThat(nobody.sorted()).isFalse();
      var some = many.reads(rows -> names(sight, mixed));
      assertThat(some.indexes()).containsExactly("seen-name");
      assertThat(some.rows()).isZero();
    }
  }

  private void names(Sight sight, List<String> lines) {
    many.named().called(sight, lines);
  }
}

package io.clientele.simulator.quickbooks.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.simulator.quickbooks.books.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectParserTest {

  private static final Set<String> COMPARABLE =
      Set.of("Id", "Active", "Name", "AccountType", "MetaData.LastUpdatedTime");
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

  /** Ten rows; every third is inactive, each changed a day after the one before. */
  private static Stream<Entity> rows() {
    return IntStream.rangeClosed(1, 10)
        .mapToObj(
            number ->
                new Entity(
                    "" + number,
                    number % 3 != 0,
                    START,
                    START.plusSeconds(86_400L * number),
                    () ->
                        Map.of(
                            "Name",
                            "Row " + number,
                            "AccountType",
                            number > 5 ? "Bank" : "Expense")));
  }

  private static List<String> ids(String query) {
    return SelectParser.read(query, COMPARABLE).page(rows()).stream().map(Entity::id).toList();
  }

  @Test
  @DisplayName("INT-4 inactive rows come only to who asks about Active")
  void inactive_rows() {
    assertThat(ids("select * from Row")).containsExactly("1", "2", "4", "5", "7", "8", "10");
    assertThat(ids("select * from Row where Active in (true, false)")).hasSize(10);
    assertThat(ids("SELECT * FROM Row WHERE Active = false")).containsExactly("3", "6", "9");
  }

  @Test
  @DisplayName("INT-4 pages are counted from one and end with the rows")
  void pages() {
    var all = "select * from Row where Active in (true,false) orderby Id ";
    assertThat(ids(all + "startposition 1 maxresults 4")).containsExactly("1", "2", "3", "4");
    assertThat(ids(all + "startposition 9 maxresults 4")).containsExactly("9", "10");
    assertThat(ids(all + "startposition 11 maxresults 4")).isEmpty();
    assertThat(SelectParser.read("select * from Row", COMPARABLE).most()).isEqualTo(100);
  }

  @Test
  @DisplayName("INT-4 rows that changed since are found by time, whatever its offset")
  void changed_since() {
    var since =
        "select * from Row where MetaData.LastUpdatedTime > '%s' and Active in (true, false)";
    assertThat(ids(since.formatted("2026-03-09T00:00:00-00:00"))).containsExactly("9", "10");
    assertThat(ids(since.formatted("2026-03-08T16:00:00-08:00"))).containsExactly("9", "10");
    assertThatThrownBy(() -> ids(since.formatted("yesterday")))
        .isInstanceOf(UnreadableSelect.class);
  }

  @Test
  @DisplayName("INT-4 conditions are joined by and; a text is one of several")
  void conditions() {
    assertThat(ids("select * from Row where AccountType in ('Bank', 'Credit Card')"))
        .containsExactly("7", "8", "10");
    assertThat(ids("select * from Row where AccountType = 'Bank' and Name = 'Row 7'"))
        .containsExactly("7");
    assertThat(ids("select * from Row where Name = 'it\\'s'")).isEmpty();
  }

  @Test
  @DisplayName("INT-4 counting counts all pages")
  void counting() {
    var select = SelectParser.read("select count(*) from Row where Active = true", COMPARABLE);
    assertThat(select.counting()).isTrue();
    assertThat(select.count(rows())).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "select",
        "select Id from Row",
        "select * from",
        "select * from Row where Name = 'a' or Name = 'b'",
        "select * from Row where Colour = 'red'",
        "select * from Row where Active",
        "select * from Row where Active in (true",
        "select * from Row where Name like 'R%'",
        "select * from Row where Name = Row",
        "select * from Row orderby Name",
        "select * from Row maxresults 1001",
        "select * from Row startposition 0",
        "select * from Row startposition 99999999999",
        "select * from Row; drop",
        "select * from Row, Other"
      })
  @DisplayName("INT-4 what the language does not have is refused")
  void refused(String query) {
    assertThatThrownBy(() -> SelectParser.read(query, COMPARABLE))
        .isInstanceOf(UnreadableSelect.class);
  }
}

package io.clientele.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotUniqueTest {

  private static final String CLASH = "E11000 duplicate key error collection: db.client index: ";

  @Test
  @DisplayName("OPS-3 only a clash of ids is a lost race")
  void only_a_clash_of_ids_is_a_lost_race() {
    assertThat(ofId("_id_ dup key: { _id: \"1\" }")).isTrue();
    assertThat(ofId("client_id_1 dup key: { client_id: \"1\" }")).isFalse();
    assertThat(ofId("_id_code dup key: { code: \"1\" }")).isFalse();
  }

  @Test
  @DisplayName("OPS-3 what a caller wrote cannot pass for the name of an index")
  void what_a_caller_wrote_cannot_pass_for_an_index() {
    assertThat(ofId("code dup key: { code: \"index: _id_ dup\" }")).isFalse();
    var clash = new NotUnique(CLASH + "code dup key: { code: \"email\" }", new Exception());
    assertThat(clash.names("code")).isTrue();
    assertThat(clash.names("email")).isFalse();
  }

  @Test
  @DisplayName("OPS-3 what could not be the name of a mark is no source of events")
  void what_could_not_be_a_mark_is_no_source() {
    assertThat(new Heard("client/0198", 1).source()).isEqualTo("client/0198");
    for (var source : new String[] {"", "client/a.b", "client/$a"}) {
      assertThatThrownBy(() -> new Heard(source, 1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static boolean ofId(String clash) {
    return NotUnique.isOfId(new MongoException(11000, CLASH + clash));
  }
}

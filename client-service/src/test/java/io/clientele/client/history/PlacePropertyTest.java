package io.clientele.client.history;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PlacePropertyTest {

  @Property
  @Label("LIF-5 a cursor leads back to its place")
  void a_cursor_leads_back(@ForAll @LongRange(max = 999_999_999_999_999_999L) long sequence) {
    var place = new Place(sequence);
    assertThat(Place.of(place.cursor())).contains(place);
    assertThat(place.cursor()).matches("[A-Za-z0-9_-]+");
  }

  @Property
  @Label("LIF-5 whatever is sent as a cursor is answered, and in one spelling only")
  void whatever_is_sent(@ForAll String typed) {
    assertThat(Place.of(typed).map(Place::cursor).orElse(typed)).isEqualTo(typed);
  }
}

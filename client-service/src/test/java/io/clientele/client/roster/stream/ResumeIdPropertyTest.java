package io.clientele.client.roster.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ResumeIdPropertyTest {

  private static final Reader ADA = new Reader("ada", "p", List.of("p"), "PRACTICE_ADMIN");

  @Property(tries = 200)
  @Label("BEY-7 a resume id says the places it was made of, to whoever sees the same only")
  void says_its_places(
      @ForAll @LongRange(min = 0) long one, @ForAll @LongRange(min = 0) long other) {
    var positions = positions(one, other);
    var id = ResumeId.of(ADA, positions);
    assertThat(ResumeId.read(id, ADA, positions(0, 0))).contains(positions);
    var granted = new Reader("ada", "p", List.of("p/ada"), "STANDARD");
    assertThat(ResumeId.read(id, granted, positions)).isEmpty();
    assertThat(ResumeId.read(id + "AA", ADA, positions)).isEmpty();
    assertThat(ResumeId.read(id.substring(1), ADA, positions)).isEmpty();
  }

  @Property(tries = 200)
  @Label("BEY-7 whatever else comes as a resume id is none")
  void anything_else_is_none(@ForAll String text) {
    assertThat(ResumeId.read(text, ADA, positions(1, 2))).isEmpty();
  }

  private static Positions positions(long one, long other) {
    var next = new TreeMap<Partition, Long>();
    next.put(new Partition("a", 0), one);
    next.put(new Partition("a", 1), other);
    return new Positions(next);
  }
}

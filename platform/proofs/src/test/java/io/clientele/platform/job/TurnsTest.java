package io.clientele.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Jobs that take long, and others that wait meanwhile. */
class TurnsTest {

  private final Office office = new Office();
  private final List<String> steps = new ArrayList<>();

  @AfterEach
  void close() {
    office.close();
  }

  /** Every step of the first attempt at a job of {@code p1} takes so long. */
  private BiConsumer<Job, Long> taking(Duration step) {
    return (job, counted) -> {
      steps.add(job.practice() + " " + counted);
      if (job.practice().equals("p1") && job.attempt() == 1) {
        office.clock.turn(step);
      }
    };
  }

  @Test
  @DisplayName("LST-2 a long job gives way to a short one of others, and goes on after it")
  void gives_way() {
    var longer = office.asked("ann", "p1");
    var shorter = office.asked("ben", "p2");
    office.instance(new Counting(taking(Office.TURN))).look();
    assertThat(steps).containsExactly("p1 0", "p2 0", "p2 1", "p2 2", "p1 0", "p1 1", "p1 2");
    assertThat(office.now(shorter).status()).isEqualTo(JobStatus.DONE);
    assertThat(office.now(longer).status()).isEqualTo(JobStatus.DONE);
    assertThat(office.now(longer).attempt()).isEqualTo(2);
    assertThat(office.collection(office.mongo).find(new Document("_id", longer.id())).first())
        .as("that it gave way does not count against it")
        .containsEntry("tries", 1);
  }

  @Test
  @DisplayName("LST-2 a long job goes on while its turn lasts, and where nobody else waits")
  void goes_on() {
    var alone = office.asked("ann", "p1");
    var instance = office.instance(new Counting(taking(Office.TURN)));
    instance.look();
    assertThat(office.now(alone).attempt()).isEqualTo(1);
    var first = office.asked("ann", "p1");
    office.asked("ben", "p2");
    steps.clear();
    office.instance(new Counting(taking(Office.TURN.dividedBy(4)))).look();
    assertThat(steps).startsWith("p1 0", "p1 1", "p1 2", "p2 0");
    assertThat(office.now(first).attempt()).isEqualTo(1);
  }

  @Test
  @DisplayName("LST-2 who only begins to wait later is not kept waiting for a whole turn")
  void who_comes_later() {
    var longer = office.asked("ann", "p1");
    var instance =
        office.instance(
            new Counting(
                (job, counted) -> {
                  if (job.id().equals(longer.id()) && job.attempt() == 1) {
                    office.clock.turn(Office.TURN);
                    if (counted == 1) {
                      office.asked("ben", "p2");
                    }
                  }
                }));
    instance.look();
    assertThat(office.now(longer).attempt()).isEqualTo(2);
    assertThat(office.idle()).isTrue();
  }
}

package io.clientele.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.testkit.RealMongo;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JobIndexesTest {

  private static final int OVER = 40;

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.close();
  }

  private void many_are_over() {
    var instance = office.instance(new Counting());
    for (var i = 0; i < OVER; i++) {
      office.asked("ann", "p1");
      instance.look();
    }
  }

  @Test
  @RealMongo
  @DisplayName("OPS-3 looking for work examines none of the jobs that have ended")
  void looking_for_work() {
    many_are_over();
    office.asked("ann", "p1");
    var explained = office.claims(office.mongo).waiting(List.of("counting")).explain().toJson();
    assertThat(explained)
        .contains("jobs-due", "\"totalDocsExamined\": 1")
        .doesNotContain("COLLSCAN", "\"SORT\"");
  }

  @Test
  @RealMongo
  @DisplayName("LST-6 a login's newest jobs are read without anybody else's")
  void own_jobs() {
    many_are_over();
    office.asked("ben", "p1");
    var explained = office.jobs.own("counting", "p1", "ben").limit(5).explain().toJson();
    assertThat(explained)
        .contains("jobs-own", "\"totalDocsExamined\": 1")
        .doesNotContain("COLLSCAN", "\"SORT\"");
  }
}

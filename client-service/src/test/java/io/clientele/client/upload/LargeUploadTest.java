package io.clientele.client.upload;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.client.practice.Region;
import io.clientele.platform.aggregate.Cause;
import io.clientele.platform.bulk.KeptBulk;
import io.clientele.platform.bulk.Tally;
import io.clientele.platform.bulk.TestBulks;
import io.clientele.platform.sheet.SheetWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A large file, from its bytes to its clients: the shipped kind, worked on by the shipped jobs. */
class LargeUploadTest {

  private static final int ROWS = 300;
  private static final int ROOM = ROWS - 5;

  private final Uploads uploads = Uploads.of(SomePractice.of(Region.UK), ROOM);
  private final TestBulks bulks =
      new TestBulks(
          uploads.mongo.getDatabase(uploads.name), Clock.systemUTC(), List.of(uploads.kind));

  @AfterEach
  void clear() {
    uploads.close();
  }

  @Test
  @DisplayName(
      "BLK-3 of 300 rows jobs make clients as far as there is room, and the rest when more is")
  void a_large_file() {
    var file = file();
    assertThat(applied(file)).isEqualTo(new Tally(ROOM, 0, ROWS - ROOM));
    assertThat(uploads.there()).isEqualTo(ROOM);
    assertThat(uploads.bundle().taken()).isEqualTo(ROOM);
    uploads.limit(ROWS);
    assertThat(applied(file)).isEqualTo(new Tally(ROWS - ROOM, ROOM, 0));
    assertThat(applied(file)).isEqualTo(new Tally(0, ROWS, 0));
    assertThat(uploads.there()).isEqualTo(ROWS);
    assertThat(uploads.bundle().taken()).isEqualTo(ROWS);
  }

  private Tally applied(byte[] file) {
    var planned = planned(file);
    var token = requireNonNull(planned.plan()).token();
    bulks.bulks().apply(ClientUpload.NAME, SomePractice.ADA, Cause.of("ada"), planned.id(), token);
    bulks.work();
    return requireNonNull(now(planned.id()).outcome());
  }

  private KeptBulk planned(byte[] file) {
    var body = new ByteArrayInputStream(file);
    var id =
        bulks
            .bulks()
            .upload(ClientUpload.NAME, SomePractice.ADA, Cause.of("ada"), "clients.csv", body)
            .bulk()
            .id();
    bulks.work();
    return now(id);
  }

  private KeptBulk now(String id) {
    return bulks.bulks().find(ClientUpload.NAME, SomePractice.ADA, id).bulk();
  }

  /** A template that was filled in, with the lines it came with. */
  private static byte[] file() {
    var bytes = new ByteArrayOutputStream();
    var sheet = new SheetWriter(bytes);
    SomePractice.template(Region.UK).rows().forEach(sheet::row);
    SomeRow.many(Region.UK, 0, ROWS).forEach(sheet::row);
    sheet.flush();
    return bytes.toByteArray();
  }
}

package io.clientele.client.upload;

import static io.clientele.client.upload.UploadColumn.BUSINESS_NAME;
import static io.clientele.client.upload.UploadColumn.CONTACT_EMAIL;
import static io.clientele.client.upload.UploadColumn.CONTACT_NAME;
import static io.clientele.client.upload.UploadColumn.INVITATION;
import static io.clientele.client.upload.UploadColumn.KIND;
import static io.clientele.client.upload.UploadColumn.PRACTICE_CODE;

import io.clientele.client.practice.Region;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A row of a region's file: a business called Bakery, to which nobody is invited. */
final class SomeRow {

  private final Map<UploadColumn, String> cells = new EnumMap<>(UploadColumn.class);

  private SomeRow() {}

  static SomeRow called(String name) {
    return new SomeRow().with(BUSINESS_NAME, name).with(KIND, "BUSINESS").with(INVITATION, "SKIP");
  }

  /** As many as there are between these two, with a name and a code each, in a region's file. */
  static List<List<String>> many(Region region, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> called("Client " + i).coded("C" + i).in(region))
        .toList();
  }

  SomeRow with(UploadColumn column, String cell) {
    cells.put(column, cell);
    return this;
  }

  SomeRow coded(String code) {
    return with(PRACTICE_CODE, code);
  }

  SomeRow inviting(String name, String email) {
    return with(INVITATION, "INVITE").with(CONTACT_NAME, name).with(CONTACT_EMAIL, email);
  }

  /** As it stands in the file of this region. */
  List<String> in(Region region) {
    return UploadColumn.of(region).stream().map(one -> cells.getOrDefault(one, "")).toList();
  }
}

package io.clientele.client.roster.export.mongo;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import io.clientele.platform.file.GridFsFiles;
import io.clientele.platform.file.KeptFiles;
import java.util.List;
import java.util.TreeSet;

/** The shipped files of exports, for tests that start no service. */
public final class ExportCollections {

  private ExportCollections() {}

  /** The files in this database. */
  public static KeptFiles in(MongoDatabase database) {
    return new GridFsFiles(() -> database, ExportStore.BUCKET);
  }

  /** The names of all files that are whole. */
  public static List<String> files(MongoDatabase database) {
    return sorted(
        database
            .getCollection(ExportStore.BUCKET + ".files")
            .find()
            .map(file -> file.getString("_id")));
  }

  /** The names of all files of which there is a piece. */
  public static List<String> pieces(MongoDatabase database) {
    return sorted(
        database
            .getCollection(ExportStore.BUCKET + ".chunks")
            .find()
            .map(piece -> piece.getString("files_id")));
  }

  private static List<String> sorted(MongoIterable<String> names) {
    return List.copyOf(names.into(new TreeSet<>()));
  }
}

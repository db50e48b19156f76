package io.clientele.client.roster.export.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import io.clientele.client.roster.export.ExportFiles;
import io.clientele.platform.aggregate.AggregateStore;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.BsonString;

/**
 * Files in the store, in pieces. A file is named after its job and attempt, so that all that an
 * attempt has left behind, finished or not, is found without a list of it.
 */
final class GridFsExportFiles implements ExportFiles {

  static final String BUCKET = "client-list-exports";

  private final Supplier<MongoDatabase> database;

  GridFsExportFiles(Supplier<MongoDatabase> database) {
    this.database = database;
  }

  @Override
  public NewFile create(String job, int attempt) {
    var name = name(job, attempt);
    return new Writing(bucket(), name, bucket().openUploadStream(new BsonString(name), name));
  }

  private record Writing(GridFSBucket bucket, String name, GridFSUploadStream stream)
      implements NewFile {

    @Override
    public OutputStream content() {
      return stream;
    }

    @Override
    public long keep() {
      stream.close();
      var file = bucket.find(eq(new BsonString(name))).first();
      return Objects.requireNonNull(file, "the file just written").getLength();
    }
  }

  @Override
  public InputStream open(String name) {
    return bucket().openDownloadStream(new BsonString(name));
  }

  @Override
  public void clear(String job, int below) {
    var first = name(job, 0);
    var end = name(job, below);
    // The file first: nobody opens one some of whose pieces are gone already.
    files().deleteMany(and(gte("_id", first), lt("_id", end)));
    pieces().deleteMany(and(gte("files_id", first), lt("files_id", end)));
  }

  /** In the order of attempts also as text. */
  private static String name(String job, int attempt) {
    return "%s/%010d".formatted(job, attempt);
  }

  private com.mongodb.client.MongoCollection<org.bson.Document> files() {
    return durable(BUCKET + ".files");
  }

  private com.mongodb.client.MongoCollection<org.bson.Document> pieces() {
    return durable(BUCKET + ".chunks");
  }

  private com.mongodb.client.MongoCollection<org.bson.Document> durable(String name) {
    return database.get().getCollection(name).withWriteConcern(AggregateStore.DURABLE);
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(database.get(), BUCKET).withWriteConcern(AggregateStore.DURABLE);
  }
}

package io.clientele.platform.file;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import io.clientele.platform.aggregate.AggregateStore;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.bson.BsonString;
import org.bson.Document;

/**
 * Files in the database, in pieces. A file is named after its owner and attempt, so that all that
 * an attempt has left behind, finished or not, is found without a list of it.
 */
public final class GridFsFiles implements KeptFiles {

  private final Supplier<MongoDatabase> database;
  private final String bucket;

  /**
   * Files in this database.
   *
   * @param bucket the beginning of the names of their two collections, for ever
   */
  public GridFsFiles(Supplier<MongoDatabase> database, String bucket) {
    this.database = database;
    this.bucket = bucket;
  }

  @Override
  public NewFile create(String owner, int attempt) {
    var name = name(owner, attempt);
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
  public void clear(String owner, int below) {
    var first = name(owner, 0);
    var end = name(owner, below);
    // The file first: nobody opens one some of whose pieces are gone already.
    files().deleteMany(and(gte("_id", first), lt("_id", end)));
    pieces().deleteMany(and(gte("files_id", first), lt("files_id", end)));
  }

  /** In the order of attempts also as text. */
  private static String name(String owner, int attempt) {
    return "%s/%010d".formatted(owner, attempt);
  }

  private MongoCollection<Document> files() {
    return durable(bucket + ".files");
  }

  private MongoCollection<Document> pieces() {
    return durable(bucket + ".chunks");
  }

  private MongoCollection<Document> durable(String name) {
    return database.get().getCollection(name).withWriteConcern(AggregateStore.DURABLE);
  }

  private GridFSBucket bucket() {
    return GridFSBuckets.create(database.get(), bucket).withWriteConcern(AggregateStore.DURABLE);
  }
}

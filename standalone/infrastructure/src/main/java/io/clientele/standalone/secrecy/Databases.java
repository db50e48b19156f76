package io.clientele.standalone.secrecy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * All documents of some databases.
 *
 * @param uri where they are
 */
record Databases(String uri, List<String> names) {

  void read(Consumer<Place> each) {
    try (MongoClient client = MongoClients.create(uri)) {
      names.forEach(name -> read(client.getDatabase(name), each));
    }
  }

  private static void read(MongoDatabase database, Consumer<Place> each) {
    for (String collection : database.listCollectionNames()) {
      String where = "collection " + database.getName() + "." + collection;
      for (Document document : database.getCollection(collection).find()) {
        StringBuilder text = new StringBuilder();
        write(document, text);
        each.accept(new Place(where, text.toString()));
      }
    }
  }

  /** Names and values as they are: JSON would hide text that lies as bytes. */
  private static void write(Object value, StringBuilder text) {
    switch (value) {
      case Map<?, ?> fields ->
          fields.forEach(
              (name, inner) -> {
                text.append(name).append('=');
                write(inner == null ? "" : inner, text);
              });
      case List<?> many -> many.forEach(inner -> write(inner == null ? "" : inner, text));
      case Binary bytes -> text.append(new String(bytes.getData(), ISO_8859_1)).append('\n');
      default -> text.append(value).append('\n');
    }
  }
}

package io.clientele.platform.aggregate;

import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * From states to field updates. Only fields that differ are written, so that fields a newer release
 * keeps in the same document survive an older one's write.
 */
final class Changes {

  private final MongoConverter converter;

  Changes(MongoConverter converter) {
    this.converter = converter;
  }

  <S> S read(Class<S> type, Document document) {
    return converter.read(type, document);
  }

  /** The fields of a state, as they are stored, without the id. */
  Document fields(@Nullable Object state) {
    var fields = new Document();
    if (state != null) {
      converter.write(state, fields);
      fields.remove("_id");
      fields.remove("_class");
    }
    return fields;
  }

  /** What to set and unset to come from one state to the next. */
  void between(@Nullable Object before, Object after, Document set, Document unset) {
    var old = fields(before);
    var fresh = fields(after);
    fresh.forEach(
        (name, value) -> {
          if (!Objects.equals(value, old.get(name))) {
            set.append(name, value);
          }
        });
    old.keySet().stream()
        .filter(name -> !fresh.containsKey(name))
        .forEach(name -> unset.append(name, ""));
  }
}

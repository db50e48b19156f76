package io.clientele.client.tax.files;

import io.clientele.client.tax.CategoryLists;
import io.clientele.client.tax.TaxCategories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lists once, at the start: with a fault in one of them the service does not run. */
@Configuration(proxyBeanMethods = false)
class CategoryListFiles {

  private static final String FILES = "classpath:category-lists/*.json";

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  @Bean
  CategoryLists categoryLists() {
    try {
      var all = new ArrayList<TaxCategories>();
      for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
        all.add(read(file));
      }
      return new CategoryLists(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One list.
   *
   * @throws IllegalStateException if it is another than its file is called after
   * @throws tools.jackson.core.JacksonException if it is not exactly as it must be
   */
  static TaxCategories read(Resource file) throws IOException {
    try (var in = file.getInputStream()) {
      var list = STRICT.readValue(in, TaxCategories.class);
      if (!name(list).equals(file.getFilename())) {
        throw new IllegalStateException(file + " should be called " + name(list));
      }
      return list;
    }
  }

  private static String name(TaxCategories list) {
    var form = list.form().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return form + "-" + list.year() + ".json";
  }
}

package io.clientele.subscription.terms.mongo;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/**
 * Days are kept as they are written, {@code 2026-11-23}: kept as moments they would be others for
 * an instance whose machine is in another time zone.
 */
@Configuration(proxyBeanMethods = false)
class DaysAsText {

  @WritingConverter
  enum Writing implements Converter<LocalDate, String> {
    INSTANCE;

    @Override
    public String convert(LocalDate day) {
      return day.toString();
    }
  }

  @ReadingConverter
  enum Reading implements Converter<String, LocalDate> {
    INSTANCE;

    @Override
    public LocalDate convert(String text) {
      return LocalDate.parse(text);
    }
  }

  @Bean
  MongoCustomConversions mongoCustomConversions() {
    return new MongoCustomConversions(List.of(Writing.INSTANCE, Reading.INSTANCE));
  }
}

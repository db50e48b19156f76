package io.clientele.access.login.mongo;

import io.clientele.access.login.Logins;
import io.clientele.platform.aggregate.AggregateStore;
import java.util.List;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The logins of any store. */
public final class LoginsOn {

  private LoginsOn() {}

  /** Those in this one. */
  public static Logins store(AggregateStore store) {
    var made = new LoginStore();
    var type = made.loginType();
    return made.logins(store, type, made.loginAggregates(store, type));
  }

  /** What turns states into documents in a service. */
  public static MongoConverter converter() {
    var conversions = new MongoCustomConversions(List.of());
    var context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.afterPropertiesSet();
    return converter;
  }
}

package io.clientele.client.bundle.mongo;

import io.clientele.client.bundle.verdict.BundleEvent;
import io.clientele.client.bundle.verdict.JudgedBundle;
import io.clientele.platform.aggregate.AggregateStore;
import io.clientele.platform.aggregate.AggregateType;
import io.clientele.platform.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregate {@code bundle}; the bundles themselves are rows of {@code bundles}. */
@Configuration(proxyBeanMethods = false)
class JudgedBundleStore {

  static final AggregateType<JudgedBundle, BundleEvent> TYPE =
      AggregateType.of(
          JudgedBundle.TYPE,
          "clientele.client",
          JudgedBundle.class,
          BundleEvent.class,
          JudgedBundle::told,
          JudgedBundle::id);

  @Bean
  AggregateType<JudgedBundle, BundleEvent> judgedBundleType() {
    return TYPE;
  }

  @Bean
  Aggregates<JudgedBundle, BundleEvent> judgedBundles(AggregateStore store) {
    return store.of(TYPE);
  }
}

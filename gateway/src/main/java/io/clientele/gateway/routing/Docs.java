package io.clientele.gateway.routing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The page that lists the services' OpenAPI documents; the documents themselves are routes. */
@Configuration(proxyBeanMethods = false)
class Docs {

  @Bean
  RouterFunction<ServerResponse> docsPage() {
    var page = new ClassPathResource("docs.html");
    return RouterFunctions.route()
        .GET("/docs", asked -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(page))
        .build();
  }
}

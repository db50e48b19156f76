package io.clientele.gateway.session.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses under /session. */
@Configuration(proxyBeanMethods = false)
class SessionRoutes {

  @Bean
  RouterFunction<ServerResponse> underSession(SigningIn signingIn, PresentSession session) {
    return RouterFunctions.route()
        .GET("/session/login", signingIn::begin)
        .GET("/session/callback", signingIn::end)
        .GET("/session", session::tell)
        .POST("/session/account", session::change)
        .POST("/session/logout", session::end)
        .filter((asked, handler) -> OwnThread.of(asked.exchange(), handler.handle(asked)))
        .build();
  }
}

package io.clientele.gateway.upstream;

import io.clientele.gateway.GatewayApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway, impatient, before a service that misbehaves as the test wants. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = GatewayApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "server.netty.idle-timeout=900ms",
      "spring.cloud.gateway.server.webflux.httpclient.pool.max-idle-time=900ms",
      "gateway.body.stall=600ms",
      "gateway.upstream.answer=600ms",
      "gateway.upstream.stall=600ms",
      "gateway.upstream.minimum-calls=4",
      "gateway.upstream.open-for=1s"
    })
@ContextConfiguration(initializers = ScriptedService.class)
@interface ScriptedGatewayTest {}

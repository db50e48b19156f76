package io.clientele.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of a whole service: on a free port, against a broker and a store of {@link
 * Infrastructure}, with a database and consumer groups of its own. {@link Tokens} and {@link
 * Topics} can be injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = TestEnvironment.SWITCH + "=true")
@Import(TestBeans.class)
public @interface ServiceTest {}

package io.clientele.access;

import io.clientele.testkit.ServiceTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** A test of the whole service with its mail server; see {@link Newcomers}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({MailServer.class, Newcomers.class, ClientService.class, Invitations.class})
@interface JourneyTest {}

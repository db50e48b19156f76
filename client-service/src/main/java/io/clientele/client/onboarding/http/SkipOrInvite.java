package io.clientele.client.onboarding.http;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code "SKIP"}, or an object that says whom to invite; every fault of it is named. */
@Constraint(validatedBy = InvitationShape.class)
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface SkipOrInvite {

  /** What is wrong if it is neither. */
  String message() default "must be \"SKIP\", or an object with name, email and perhaps mobile";

  /** As every constraint has it. */
  Class<?>[] groups() default {};

  /** As every constraint has it. */
  Class<? extends Payload>[] payload() default {};
}

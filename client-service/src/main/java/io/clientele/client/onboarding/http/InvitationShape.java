package io.clientele.client.onboarding.http;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Validator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the two forms an invitation may have: a word, or an object. */
final class InvitationShape implements ConstraintValidator<SkipOrInvite, JsonNode> {

  private static final List<String> FIELDS = List.of("name", "email", "mobile");

  private final Validator validator;

  /** The word for no invitation. */
  enum Skip {
    SKIP
  }

  InvitationShape(Validator validator) {
    this.validator = validator;
  }

  static boolean skips(JsonNode invitation) {
    return invitation.isString() && invitation.asString().equals(Skip.SKIP.name());
  }

  @Override
  public boolean isValid(@Nullable JsonNode invitation, ConstraintValidatorContext context) {
    if (invitation == null || skips(invitation)) {
      return true;
    }
    if (!invitation.isObject()) {
      return false;
    }
    context.disableDefaultConstraintViolation();
    var unknown = unknown(invitation, context);
    var notText = notText(invitation, context);
    var against = against(invitation, context);
    return !(unknown || notText || against);
  }

  private static boolean unknown(JsonNode object, ConstraintValidatorContext context) {
    var unknown = object.propertyNames().stream().filter(name -> !FIELDS.contains(name)).toList();
    unknown.forEach(name -> say(context, name, "is not known here"));
    return !unknown.isEmpty();
  }

  private static boolean notText(JsonNode object, ConstraintValidatorContext context) {
    var wrong =
        FIELDS.stream()
            .filter(name -> object.hasNonNull(name) && !object.path(name).isString())
            .toList();
    wrong.forEach(name -> say(context, name, "must be text"));
    return !wrong.isEmpty();
  }

  private boolean against(JsonNode object, ConstraintValidatorContext context) {
    var violations = validator.validate(InviteeRequest.of(object));
    violations.forEach(one -> say(context, one.getPropertyPath().toString(), one.getMessage()));
    return !violations.isEmpty();
  }

  private static void say(ConstraintValidatorContext context, String field, String message) {
    context
        .buildConstraintViolationWithTemplate(message)
        .addPropertyNode(field)
        .addConstraintViolation();
  }
}

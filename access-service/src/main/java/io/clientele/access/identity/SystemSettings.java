package io.clientele.access.identity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Systems that work without a person: each for one account, at the services its scopes name.
 *
 * @param systems none unless an operator configures them
 */
@Validated
@ConfigurationProperties("access")
record SystemSettings(@NotNull @DefaultValue List<@Valid SystemClient> systems) {

  /**
   * One of them.
   *
   * @param id its client id
   * @param secretHash the SHA-256 of its secret, which only it has, in lower-case hexadecimal
   * @param account whose data it works with, such as {@code practice/<id>}
   * @param scopes such as {@code client:read}; writing does not contain reading
   */
  record SystemClient(
      @NotNull
          @Pattern(regexp = "(?!clientele-)[a-z0-9-]{3,60}", message = "must be 3 to 60 of a-z0-9-")
          String id,
      @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in hexadecimal")
          String secretHash,
      @NotNull @Pattern(regexp = "practice/\\S{1,100}", message = "must be practice/<id>")
          String account,
      @NotEmpty
          List<
                  @Pattern(
                      regexp = "(access|client|invitation|integration|subscription):(read|write)")
                  String>
              scopes) {}
}

package io.clientele.platform.bulk.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The body of this operation is a CSV file; it is read as it comes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
    requestBody =
        @RequestBody(
            required = true,
            description = "A CSV file of at most 20 MB and 50,000 rows.",
            content =
                @Content(
                    mediaType = BulkController.CSV,
                    schema = @Schema(type = "string", format = "binary"))))
public @interface CsvBody {}

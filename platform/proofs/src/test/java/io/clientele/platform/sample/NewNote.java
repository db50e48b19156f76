package io.clientele.platform.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A body with a bit of everything. */
record NewNote(
    @NotBlank @Size(max = 40) String title,
    @NotNull Colour colour,
    @Nullable @Min(1) @Max(9) Integer pages,
    @Nullable Boolean pinned,
    @Nullable LocalDate due,
    @Nullable Author author,
    @Nullable List<Line> lines,
    @Nullable List<Colour> edges,
    @Nullable List<@Size(max = 3) String> words) {

  enum Colour {
    RED,
    BLUE
  }

  record Author(@NotBlank String name, @Nullable String email) {}

  record Line(@NotBlank String text, int indent) {}
}

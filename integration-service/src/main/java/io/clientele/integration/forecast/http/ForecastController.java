package io.clientele.integration.forecast.http;

import io.clientele.integration.forecast.Forecasts;
import io.clientele.platform.token.Caller;
import jakarta.validation.Valid;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which connections of a practice end when (BEY-4). */
@RestController
class ForecastController {

  private final Forecasts forecasts;

  ForecastController(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  @GetMapping("/api/practices/{practice}/connections/forecast")
  ForecastView forecast(
      @PathVariable String practice,
      @Valid @ParameterObject ForecastParameters parameters,
      Caller caller) {
    return ForecastView.of(forecasts.find(caller, parameters.query()));
  }
}

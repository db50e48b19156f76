package io.clientele.simulator.web;

/** Answers the calls of one route. */
@FunctionalInterface
public interface Handler {

  Reply answer(Call call);
}

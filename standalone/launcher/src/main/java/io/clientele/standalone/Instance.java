package io.clientele.standalone;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of the processes that run a service.
 *
 * @param number from 1; the first is the one that people and operators are told of
 */
record Instance(Service service, int number) {

  // The ports of the eleventh gateway would be those of the first one's operators.
  static final int MOST = 9;

  private static final int PORTS_APART = 100;

  /** All of a service, the first one first. */
  static List<Instance> of(Service service, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> new Instance(service, number))
        .toList();
  }

  /** All of all services. */
  static List<Instance> all(int count) {
    return Stream.of(Service.values()).flatMap(service -> of(service, count).stream()).toList();
  }

  /** Its name in logs and on the terminal: {@code client-service}, {@code client-service-2}. */
  String name() {
    return number == 1 ? service.folder() : service.folder() + "-" + number;
  }

  /** How far its ports are from those of the first. */
  int portsAbove() {
    return PORTS_APART * (number - 1);
  }
}

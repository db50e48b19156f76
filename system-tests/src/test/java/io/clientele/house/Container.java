package io.clientele.house;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One of docker-compose.yml.
 *
 * @param name by which the others reach it
 * @param said what the file says of it, anchors merged in
 */
record Container(String name, Map<?, ?> said) {

  /** Every one, those behind a profile too. */
  static List<Container> all() {
    var file = new Yaml(new SafeConstructor(new LoaderOptions()));
    Map<String, Map<?, Map<?, ?>>> read =
        file.load(House.read(House.root().resolve("docker-compose.yml")));
    return requireNonNull(read.get("services")).entrySet().stream()
        .map(entry -> new Container(entry.getKey().toString(), entry.getValue()))
        .toList();
  }

  /** A mapping in its description; empty if there is none of this name. */
  Map<?, ?> part(String key) {
    return said.get(key) instanceof Map<?, ?> part ? part : Map.of();
  }

  /** The Dockerfile it is built from; empty if its image comes from elsewhere. */
  String dockerfile() {
    return part("build").get("dockerfile") instanceof String file
        ? House.read(House.root().resolve(file))
        : "";
  }

  /** The image others built, that it is or is built upon. */
  Stream<String> foreignImage() {
    var dockerfile = dockerfile();
    return dockerfile.isEmpty()
        ? Stream.of(Objects.toString(said.get("image")))
        : dockerfile
            .lines()
            .filter(line -> line.startsWith("ARG JRE="))
            .map(line -> line.substring(8));
  }
}

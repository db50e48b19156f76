package io.clientele.access.guessing;

import java.util.Collection;
import java.util.List;

/** All devices that are known. */
public interface Devices {

  /** Those among them with one of these hashes, expired ones perhaps included. */
  List<Device> withHashes(Collection<String> hashes);

  /** Keeps one more. */
  void add(Device device);
}

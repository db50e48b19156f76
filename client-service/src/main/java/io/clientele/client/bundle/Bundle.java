package io.clientele.client.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many clients a practice may have, and how many it has (CLI-9).
 *
 * @param limit as last heard from subscription-service, or the smaller one of a wish that has room
 * @param taken slots used, promised and reserved; may lie above the limit after that was lowered
 * @param intents what is about to change and still open, at most one for a client
 * @param blocks what bulk jobs have reserved, at most one for a job, oldest first
 */
public record Bundle(
    String practice, int limit, int taken, List<Intent> intents, List<Block> blocks) {

  // Whoever sleeps through so many jobs of one practice and then reserves for one of them gets it.
  static final int OVER_TO_KEEP = 20;

  public Bundle {
    intents = List.copyOf(intents);
    blocks = List.copyOf(blocks);
  }

  /** One without blocks. */
  public Bundle(String practice, int limit, int taken, List<Intent> intents) {
    this(practice, limit, taken, intents, List.of());
  }

  /** Whether no client more may be let in. */
  public boolean full() {
    return taken >= limit;
  }

  /** What is open for this client. */
  Optional<Intent> openFor(String client) {
    return intents.stream().filter(intent -> intent.client().equals(client)).findAny();
  }

  /** What this job has reserved, or had. */
  Optional<Block> block(String job) {
    return blocks.stream().filter(block -> block.job().equals(job)).findAny();
  }

  /** The same with one reserved slot left free, as it is for the row it is kept for. */
  Bundle oneFree() {
    return new Bundle(practice, limit, taken - 1, intents, blocks);
  }

  /** Its blocks with this one in the place of its job's; without the oldest that are over. */
  List<Block> blocksWith(Block changed) {
    if (block(changed.job()).isPresent()) {
      return blocks.stream().map(b -> b.job().equals(changed.job()) ? changed : b).toList();
    }
    var over = blocks.stream().filter(Block::over).toList();
    var all = new ArrayList<>(blocks);
    all.removeAll(over.subList(0, Math.max(0, over.size() - OVER_TO_KEEP)));
    all.add(changed);
    return all;
  }
}

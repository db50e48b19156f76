package io.clientele.integration.story;

import io.clientele.integration.Store;
import io.clientele.testkit.Infrastructure;

/** An instance in this JVM, which stops and dies by being told nothing any more. */
final class Here implements Instance {

  private final Orders orders;

  Here(World world, Plant plant) {
    var store = new Store(Infrastructure.mongoUri(), world.store.database().getName(), world.clock);
    this.orders = new Orders(store, world.simulator.uri(), world.clock, plant);
  }

  @Override
  public String does(String order) {
    return orders.follow(order);
  }

  @Override
  public void stop() {}

  @Override
  public void go() {}

  @Override
  public void kill() {}
}

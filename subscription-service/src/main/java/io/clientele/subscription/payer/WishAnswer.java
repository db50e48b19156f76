package io.clientele.subscription.payer;

/**
 * What client-service says became of a wish.
 *
 * @param wish its number
 * @param done whether it is so; else there was no slot for the client (CLI-9)
 * @param taken slots of the practice that were used, promised and reserved, if not done
 * @param limit how many it had, if not done
 */
public record WishAnswer(long wish, boolean done, int taken, int limit) {}

/**
 * The infrastructure of Clientele inside one JVM: a Kafka broker, a MongoDB-compatible store and a
 * mail catcher.
 *
 * <p>The doors are {@link io.clientele.standalone.infrastructure.LocalBroker}, {@link
 * io.clientele.standalone.infrastructure.LocalStore} and {@link
 * io.clientele.standalone.infrastructure.LocalMail}. All of them listen on the loopback address
 * only. What broker and store have acknowledged survives the death of the process ({@code kill
 * -9}), not a power cut.
 */
@NullMarked
package io.clientele.standalone.infrastructure;

import org.jspecify.annotations.NullMarked;

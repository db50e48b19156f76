/**
 * The whole system on one machine with nothing installed: broker, store and mail catcher in this
 * JVM, the services as processes of their own.
 *
 * <p>The doors are {@link io.clientele.standalone.Standalone}, which starts and holds everything,
 * {@link io.clientele.standalone.Services}, which kills a service and starts it again, and {@link
 * io.clientele.standalone.Ports}, which says where a running system listens.
 */
@NullMarked
package io.clientele.standalone;

import org.jspecify.annotations.NullMarked;

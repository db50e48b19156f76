/**
 * The events on Kafka as a subscriber of another house sees them: by the CloudEvents SDK and the
 * published schemas alone, with nothing of the services or the platform.
 */
@NullMarked
package io.clientele.standalone.events;

import org.jspecify.annotations.NullMarked;

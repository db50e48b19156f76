/** What is heard of practices: what their plan brings. */
@NullMarked
package io.clientele.access.practice.messaging;

import org.jspecify.annotations.NullMarked;

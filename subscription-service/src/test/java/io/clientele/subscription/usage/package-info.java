/** Which usage is believed. */
@NullMarked
package io.clientele.subscription.usage;

import org.jspecify.annotations.NullMarked;

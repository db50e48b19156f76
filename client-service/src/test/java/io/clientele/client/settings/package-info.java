/** Default settings and settings, tested. */
@NullMarked
package io.clientele.client.settings;

import org.jspecify.annotations.NullMarked;

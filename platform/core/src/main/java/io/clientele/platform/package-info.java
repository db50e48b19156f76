/** What every service would otherwise write again. */
@NullMarked
package io.clientele.platform;

import org.jspecify.annotations.NullMarked;

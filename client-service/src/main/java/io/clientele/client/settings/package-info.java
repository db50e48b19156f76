/** How clients keep their books: a practice's defaults, and each client's own settings (LIF-5). */
@NullMarked
package io.clientele.client.settings;

import org.jspecify.annotations.NullMarked;

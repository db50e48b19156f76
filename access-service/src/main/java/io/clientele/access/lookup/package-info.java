/** Whether an email has a login here: for whoever adds clients, at a limited rate, on record. */
@NullMarked
package io.clientele.access.lookup;

import org.jspecify.annotations.NullMarked;

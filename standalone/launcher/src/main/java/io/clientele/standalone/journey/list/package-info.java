/** The client list, looked at: filtered, counted, watched and taken away as a file. */
@NullMarked
package io.clientele.standalone.journey.list;

import org.jspecify.annotations.NullMarked;

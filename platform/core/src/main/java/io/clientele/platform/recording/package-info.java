/**
 * What a service keeps on record of what it accepted (ACC-10): the entries are written with the
 * state and its events, in the one write, and put on record before any of it is told.
 */
@NullMarked
package io.clientele.platform.recording;

import org.jspecify.annotations.NullMarked;

/**
 * Which way a page of the list is read: what narrows it, where it begins, which index it follows.
 */
@NullMarked
package io.clientele.client.roster.reading;

import org.jspecify.annotations.NullMarked;

/** Which clients are connected to which organisation in accounting software. */
@NullMarked
package io.clientele.integration;

import org.jspecify.annotations.NullMarked;

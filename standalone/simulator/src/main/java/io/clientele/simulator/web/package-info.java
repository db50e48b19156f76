/** How the simulated hosts meet HTTP: calls, replies, routes, pages, and WireMock beneath. */
@NullMarked
package io.clientele.simulator.web;

import org.jspecify.annotations.NullMarked;

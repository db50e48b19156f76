/**
 * The gateway as back end for front end: a browser has a cookie, the tokens stay here (decision
 * 31). The door: Sessions, Renewals, Provider.
 */
@NullMarked
package io.clientele.gateway.session;

import org.jspecify.annotations.NullMarked;

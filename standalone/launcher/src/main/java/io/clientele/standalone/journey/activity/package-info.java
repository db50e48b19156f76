/**
 * Systems around us, which report figures of clients. The door is {@link
 * io.clientele.standalone.journey.activity.FiguresReported}.
 */
@NullMarked
package io.clientele.standalone.journey.activity;

import org.jspecify.annotations.NullMarked;

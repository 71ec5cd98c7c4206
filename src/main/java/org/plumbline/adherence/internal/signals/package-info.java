/** When a patient needs the therapist: rules over facts, and what keeps the table {@code signal} in step with them. */
@NullMarked
package org.plumbline.adherence.internal.signals;

import org.jspecify.annotations.NullMarked;

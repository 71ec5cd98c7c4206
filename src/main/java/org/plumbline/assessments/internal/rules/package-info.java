/** From what was recorded to findings and suggestions: facts, rules, reasons. */
@NullMarked
package org.plumbline.assessments.internal.rules;

import org.jspecify.annotations.NullMarked;

/** FEEL, the expression language of the catalogue: reading, checking and evaluating (clinical/catalogue/NOTES.md). */
@NullMarked
package org.plumbline.assessments.internal.feel;

import org.jspecify.annotations.NullMarked;

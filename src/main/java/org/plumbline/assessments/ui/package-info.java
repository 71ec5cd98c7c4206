/** The test sheet, and what of the tests stands on the patient page. */
@NullMarked
package org.plumbline.assessments.ui;

import org.jspecify.annotations.NullMarked;

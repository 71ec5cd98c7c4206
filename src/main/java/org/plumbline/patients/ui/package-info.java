/** The patient page and the patient dialogs. */
@NullMarked
package org.plumbline.patients.ui;

import org.jspecify.annotations.NullMarked;

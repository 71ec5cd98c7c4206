/** The clinical catalogue as typed definitions, read from YAML and validated at start-up. */
@NullMarked
package org.plumbline.assessments.internal.catalogue;

import org.jspecify.annotations.NullMarked;
